import { Button } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { AmountField, ChoiceField, Fragment, TextField, useEdit } from "./fields.tsx"
import { freshId, isJson, type Json, listOf, type Path, partName } from "./places.ts"
import { RuleCard } from "./rule-card.tsx"
import { bookWords, keyWords } from "./words.ts"

/** Worked examples: what somebody did and what should come of it. The check tries each at every change. */
export function ExamplesForm() {
  const say = useSay()
  const { book, set, readOnly } = useEdit()
  const examples = listOf(book.examples)
  const add = () => {
    const facts = [{ kind: "proposal.filed", count: 1 }]
    const example = {
      id: freshId(book, "example"),
      year: 2026,
      subjects: [{ id: "m", facts }],
      expect: { score: 0 },
    }
    set(["examples"], [...examples, example])
  }
  return (
    <>
      {examples.map((example, index) => (
        <ExampleForm key={String(example.id ?? index)} path={["examples", index]} node={example} />
      ))}
      {readOnly ? null : (
        <p>
          <Button small icon="plus" onClick={add}>
            {say(bookWords.add, { what: say(bookWords.example) })}
          </Button>
        </p>
      )}
    </>
  )
}

function ExampleForm({ path, node }: { path: Path; node: Json }) {
  const say = useSay()
  const { book } = useEdit()
  const expect = isJson(node.expect) ? node.expect : {}
  const grades = listOf(book.grades).map(({ id }) => String(id))
  const told = [expect.score, expect.grade && say(partName(book, String(expect.grade)))]
    .filter((each) => each !== undefined && each !== null)
    .join(" · ")
  return (
    <RuleCard
      path={path}
      node={{ ...node, name: node.name ?? node.id }}
      told={told}
      shown={["id", "name", "year", "expect", "subjects"]}
    >
      <TextField path={[...path, "name"]} value={node.name} />
      <div className="rule-row">
        <AmountField path={[...path, "year"]} value={node.year} label={bookWords.replayYear} />
        <AmountField
          path={[...path, "expect", "score"]}
          value={expect.score}
          label={bookWords.expectedScore}
        />
        {grades.length === 0 ? null : (
          <ChoiceField
            path={[...path, "expect", "grade"]}
            value={expect.grade ?? undefined}
            choices={grades}
            free={bookWords.none}
            label={keyWords.grades}
          />
        )}
      </div>
      <Fragment path={[...path, "subjects"]} value={node.subjects} label={bookWords.exampleFacts} />
    </RuleCard>
  )
}

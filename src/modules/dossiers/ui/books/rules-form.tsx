import { Button } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { approvals, gradeColours, rungs } from "../../../../rulebook/appraisal/choices.ts"
import { AmountField, ChoiceField, choiceWord, Fragment, TextField, useEdit } from "./fields.tsx"
import { KindsField } from "./kinds-field.tsx"
import { freshId, isJson, type Json, listOf, type Path } from "./places.ts"
import { RuleCard } from "./rule-card.tsx"
import { sentence } from "./sentence.ts"
import { bookWords, keyWords } from "./words.ts"

const bounds = ["atLeast", "above", "atMost", "below"] as const

interface RuleProps {
  path: Path
  node: Json
}

/** Conditions are read as a sentence; a simple one is changed in place, an intricate one as text. */
function ConditionField({ path, value }: { path: Path; value: unknown }) {
  const say = useSay()
  const { book } = useEdit()
  const simple =
    isJson(value) &&
    value.count !== undefined &&
    Object.keys(value).every((key) => key === "count" || bounds.some((each) => each === key))
  return (
    <>
      <p className="muted small">{sentence(book, value, say)}</p>
      {simple ? (
        <div className="rule-row">
          <KindsField path={[...path, "count"]} value={value.count} />
          {bounds
            .filter((each) => value[each] !== undefined)
            .map((each) => (
              <AmountField key={each} path={[...path, each]} value={value[each]} />
            ))}
        </div>
      ) : (
        <Fragment path={path} value={value} label={keyWords[String(path.at(-1))]} />
      )}
    </>
  )
}

export function GateForm({ path, node }: RuleProps) {
  const say = useSay()
  const { book, set } = useEdit()
  const key = node.unless === undefined ? "when" : "unless"
  const grades = listOf(book.grades)
  const effect = isJson(node.effect) ? node.effect : {}
  const kind =
    effect.grade !== undefined ? "grade" : effect.gradeAtMost !== undefined ? "gradeAtMost" : undefined
  const plain = kind !== undefined && Object.keys(effect).length === 1
  return (
    <RuleCard
      path={path}
      node={node}
      told={say(key === "unless" ? bookWords.onlyIf : bookWords.ifSo, { it: sentence(book, node[key], say) })}
      shown={["id", "name", "when", "unless", "effect", "note"]}
    >
      <TextField path={[...path, "name"]} value={node.name} />
      <ConditionField path={[...path, key]} value={node[key]} />
      {plain ? (
        <label className="field">
          <span className="label">{say(choiceWord(kind))}</span>
          <select
            className="input"
            value={String(effect[kind])}
            onChange={(event) => set([...path, "effect", kind], event.target.value)}
          >
            {grades.map((grade) => (
              <option key={String(grade.id)} value={String(grade.id)}>
                {isJson(grade.name) ? String(grade.name.zh) : String(grade.name)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <Fragment path={[...path, "effect"]} value={effect} />
      )}
    </RuleCard>
  )
}

export function GradeForm({ path, node }: RuleProps) {
  const say = useSay()
  const ranked = node.rank !== undefined || node.share !== undefined
  const told = [...bounds, "rank", "share"]
    .flatMap((key) =>
      typeof node[key] === "number" ? [`${say(keyWords[key] ?? bookWords.block)} ${String(node[key])}`] : [],
    )
    .concat(node.otherwise ? [say(keyWords.otherwise ?? bookWords.otherwise)] : [])
    .join(" · ")
  const shown = [
    "id",
    "name",
    "colour",
    ...bounds,
    "rank",
    "share",
    "within",
    "ties",
    "rounding",
    "note",
    "otherwise",
  ]
  return (
    <RuleCard path={path} node={node} told={told} shown={shown}>
      <div className="rule-row">
        <TextField path={[...path, "name"]} value={node.name} />
        <ChoiceField
          path={[...path, "colour"]}
          value={node.colour}
          choices={gradeColours}
          free={bookWords.none}
        />
      </div>
      {node.otherwise ? null : (
        <div className="rule-row">
          {(["atLeast", "below"] as const).map((key) => (
            <AmountField key={key} path={[...path, key]} value={node[key]} />
          ))}
          {(["above", "atMost"] as const).map((key) =>
            node[key] === undefined ? null : (
              <AmountField key={key} path={[...path, key]} value={node[key]} />
            ),
          )}
          <AmountField path={[...path, "rank"]} value={node.rank} />
          <AmountField path={[...path, "share"]} value={node.share} />
          {ranked ? (
            <>
              <TextField path={[...path, "within"]} value={node.within} />
              <ChoiceField path={[...path, "ties"]} value={node.ties} choices={["in", "out", "open"]} />
              {node.share === undefined ? null : (
                <ChoiceField
                  path={[...path, "rounding"]}
                  value={node.rounding ?? "down"}
                  choices={["down", "up", "nearest"]}
                />
              )}
            </>
          ) : null}
        </div>
      )}
    </RuleCard>
  )
}

export function MeasureForm({ path, node }: RuleProps) {
  const say = useSay()
  const { book } = useEdit()
  return (
    <RuleCard
      path={path}
      node={node}
      told={sentence(book, node.when, say)}
      shown={["id", "name", "rung", "approval", "when", "note"]}
    >
      <div className="rule-row">
        <TextField path={[...path, "name"]} value={node.name} />
        <ChoiceField path={[...path, "rung"]} value={node.rung} choices={rungs} />
        <ChoiceField
          path={[...path, "approval"]}
          value={node.approval}
          choices={approvals}
          free={bookWords.none}
        />
      </div>
      <ConditionField path={[...path, "when"]} value={node.when} />
    </RuleCard>
  )
}

export function SettingForm({ path, node }: RuleProps) {
  const say = useSay()
  const { set } = useEdit()
  const choices = Array.isArray(node.choices) ? (node.choices as unknown[]) : undefined
  return (
    <RuleCard
      path={path}
      node={node}
      told={say(choiceWord(String(node.value)))}
      shown={["name", "value", "open", "choices"]}
    >
      {typeof node.open === "string" ? <p className="muted small">{node.open}</p> : null}
      {choices ? (
        <label className="field">
          <span className="label">{say(keyWords.value ?? bookWords.settings)}</span>
          <select
            className="input"
            value={choices.indexOf(node.value)}
            onChange={(event) => set([...path, "value"], choices[Number(event.target.value)])}
          >
            {choices.map((each, index) => (
              <option key={String(each)} value={index}>
                {say(choiceWord(String(each)))}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <AmountField path={[...path, "value"]} value={node.value} />
      )}
    </RuleCard>
  )
}

/** Begins a rule of the sort that a clerk adds most. */
export function AddGate() {
  const say = useSay()
  const { book, set } = useEdit()
  const gates = listOf(book.gates)
  const worst = String(listOf(book.grades).at(-1)?.id ?? "")
  const add = (gate: Json) => set(["gates"], [...gates, { id: freshId(book, "gate"), ...gate }])
  const must = {
    name: say(bookWords.mustName),
    unless: { count: "meeting.attended", atLeast: 1 },
    effect: { gradeAtMost: worst },
  }
  const veto = {
    name: say(bookWords.vetoName),
    when: { count: "discipline.breach", atLeast: 1 },
    effect: { grade: worst },
  }
  const begun = [
    { what: bookWords.must, gate: must },
    { what: bookWords.veto, gate: veto },
  ]
  return (
    <p className="row">
      {begun.map(({ what, gate }) => (
        <Button key={gate.name} small icon="plus" onClick={() => add(gate)}>
          {say(bookWords.add, { what: say(what) })}
        </Button>
      ))}
    </p>
  )
}

import type { ReactNode } from "react"
import type { Words } from "../../../../base/words.ts"
import { Button } from "../../../../kit/button.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { ExamplesForm } from "./examples-form.tsx"
import { AmountField, EditContext, Fragment, TextField } from "./fields.tsx"
import { changed, freshId, isJson, type Json, listOf, type Path } from "./places.ts"
import { BlockForm } from "./points-form.tsx"
import { AddGate, GateForm, GradeForm, MeasureForm, SettingForm } from "./rules-form.tsx"
import { SubjectField } from "./subject-field.tsx"
import { bookWords, keyWords } from "./words.ts"

interface FormProps {
  book: Json
  readOnly: boolean
  onChange: (book: unknown) => void
}

/** The rule book as a form: what most regulations say has fields, and the rest stands as text beside them. */
export function BookForm({ book, readOnly, onChange }: FormProps) {
  const say = useSay()
  const set = (path: Path, value: unknown) => onChange(changed(book, path, value))
  const blocks = listOf(book.blocks)
  const grades = listOf(book.grades)
  const measures = listOf(book.measures)
  const total = isJson(book.total) ? book.total : {}
  const settings = isJson(book.settings) ? Object.entries(book.settings) : []
  const add = (what: Words, path: Path, list: readonly Json[], node: Json, first = false) =>
    readOnly ? null : (
      <p>
        <Button small icon="plus" onClick={() => set(path, first ? [node, ...list] : [...list, node])}>
          {say(bookWords.add, { what: say(what) })}
        </Button>
      </p>
    )
  return (
    <EditContext.Provider value={{ book, set, replace: onChange, readOnly }}>
      <fieldset className="book-form" disabled={readOnly}>
        <Part title={bookWords.basics}>
          <TextField path={["name"]} value={book.name} />
          <TextField path={["source"]} value={book.source} />
          <SubjectField value={book.subject} />
          <div className="rule-row">
            <TextField path={["from"]} value={book.from} type="date" />
            <TextField path={["until"]} value={book.until} type="date" />
            <AmountField path={["total", "start"]} value={total.start} label={both("total", "start")} />
            <AmountField path={["total", "cap"]} value={total.cap} label={both("total", "cap")} />
          </div>
        </Part>
        <Part title={bookWords.blocks}>
          {blocks.map((block, index) => (
            <BlockForm key={String(block.id ?? index)} path={["blocks", index]} block={block} />
          ))}
          {add(bookWords.block, ["blocks"], blocks, {
            id: freshId(book, "block"),
            name: say(bookWords.untitled),
            items: [
              {
                id: freshId(book, "item"),
                name: say(bookWords.untitled),
                counts: "proposal.filed",
                points: 1,
              },
            ],
          })}
        </Part>
        <Part title={bookWords.gates}>
          {listOf(book.gates).map((gate, index) => (
            <GateForm key={String(gate.id ?? index)} path={["gates", index]} node={gate} />
          ))}
          {readOnly || grades.length === 0 ? null : <AddGate />}
        </Part>
        <Part title={bookWords.grades}>
          {grades.map((grade, index) => (
            <GradeForm key={String(grade.id ?? index)} path={["grades", index]} node={grade} />
          ))}
          {add(
            bookWords.gradeOne,
            ["grades"],
            grades,
            grades.length === 0
              ? { id: freshId(book, "grade"), name: say(bookWords.untitled), otherwise: true }
              : { id: freshId(book, "grade"), name: say(bookWords.untitled), atLeast: 90 },
            true,
          )}
        </Part>
        <Part title={bookWords.measures}>
          {measures.map((measure, index) => (
            <MeasureForm key={String(measure.id ?? index)} path={["measures", index]} node={measure} />
          ))}
          {grades.length === 0
            ? null
            : add(bookWords.measure, ["measures"], measures, {
                id: freshId(book, "measure"),
                name: say(bookWords.untitled),
                rung: "reminder_talk",
                when: { grade: String(grades.at(-1)?.id) },
              })}
        </Part>
        <Part title={bookWords.examples}>
          <ExamplesForm />
        </Part>
        {settings.length === 0 ? null : (
          <Part title={bookWords.settings}>
            {settings.map(([name, setting]) =>
              isJson(setting) ? <SettingForm key={name} path={["settings", name]} node={setting} /> : null,
            )}
          </Part>
        )}
        {Array.isArray(book.exclusive) ? (
          <Part title={bookWords.exclusive}>
            <Fragment path={["exclusive"]} value={book.exclusive} label={bookWords.exclusive} />
          </Part>
        ) : null}
      </fieldset>
    </EditContext.Provider>
  )
}

const both = (a: string, b: string): Words => {
  const [one, other] = [keyWords[a], keyWords[b]]
  return { zh: `${one?.zh}${other?.zh}`, en: `${one?.en}: ${other?.en}` }
}

function Part({ title, children }: { title: Words; children: ReactNode }) {
  const say = useSay()
  return (
    <Section title={say(title)}>
      <div className="stack">{children}</div>
    </Section>
  )
}

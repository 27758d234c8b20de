import { overFigures, PlainTable } from "../../../../kit/plain-table.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import type { Preview, SetupInput } from "../../history/schema.ts"
import { importWords as w } from "./words.ts"

interface PartProps {
  preview: Preview
  setup: SetupInput
  onSetup: (setup: SetupInput) => void
}

/** Each column with what stands in it, and the field it fills; a field is filled by one column. */
export function ColumnTable({ preview, setup, onSetup }: PartProps) {
  const say = useSay()
  const fieldOf = (column: number) =>
    Object.entries(setup.mapping).find(([, mapped]) => mapped === column)?.[0] ?? ""
  const choose = (column: number, field: string) => {
    const others = Object.entries(setup.mapping).filter(([key, mapped]) => mapped !== column && key !== field)
    onSetup({ ...setup, mapping: Object.fromEntries(field === "" ? others : [...others, [field, column]]) })
  }
  return (
    <PlainTable name={say(w.step2)} heads={[w.column, w.header, w.examples, w.means]}>
      {preview.columns.map(({ column, name, header, examples }) => (
        <tr key={column}>
          <td>{name}</td>
          <td>{header}</td>
          <td className="muted small">
            {examples.map((each) => (
              <span key={each} className="import-example">
                {each}
              </span>
            ))}
          </td>
          <td>
            <select
              className="input"
              aria-label={say(w.meansOf, { header: header || name })}
              value={fieldOf(column)}
              onChange={(event) => choose(column, event.target.value)}
            >
              <option value="">{say(w.unused)}</option>
              {preview.fields.map(({ key, label, required }) => (
                <option key={key} value={key}>
                  {say(label) + (required ? say(w.mustHave) : "")}
                </option>
              ))}
            </select>
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

/** What holds for every row of the file. */
export function WholeFile({ setup, onSetup }: Omit<PartProps, "preview">) {
  const say = useSay()
  const { options } = setup
  const set = (change: Partial<SetupInput["options"]>) =>
    onSetup({ ...setup, options: { ...options, ...change } })
  const choice = <K extends "sessionBy" | "withoutReply" | "replies">(
    name: K,
    legend: string,
    list: readonly (readonly [SetupInput["options"][K], string])[],
  ) => (
    <fieldset className="field">
      <legend className="label">{legend}</legend>
      {list.map(([value, label]) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={name}
            checked={options[name] === value}
            onChange={() => set({ [name]: value })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
  return (
    <div className="import-options">
      {choice("sessionBy", say(w.sessionBy), [
        ["session", say(w.bySession)],
        ["year", say(w.byYear)],
      ])}
      {choice("withoutReply", say(w.withoutReply), [
        ["concluded", say(w.concluded)],
        ["archived", say(w.archived)],
      ])}
      {choice("replies", say(w.replies), [
        ["withheld", say(w.withheld)],
        ["issued", say(w.issued)],
      ])}
      <label className="field">
        <span className="label">{say(w.year)}</span>
        <input
          className="input short"
          inputMode="numeric"
          maxLength={4}
          defaultValue={options.year ?? ""}
          onBlur={(event) =>
            set({ year: /^(19|20)\d{2}$/.test(event.target.value) ? Number(event.target.value) : null })
          }
        />
      </label>
    </div>
  )
}

/** Words that none of the organisation's lists has, each with what it is taken for. */
export function UnknownWords({ preview, setup, onSetup }: PartProps) {
  const say = useSay()
  const choose = (field: keyof typeof w.fields, word: string, code: string) =>
    onSetup({
      ...setup,
      choices: { ...setup.choices, [field]: { ...setup.choices[field], [word]: code } },
    })
  return (
    <div className="stack tight">
      <p className="muted">{say(w.unknownHelp)}</p>
      <PlainTable long name={say(w.step4)} heads={[w.field, w.word, overFigures(w.times), w.takenAs]}>
        {preview.unknown.map(({ field, word, count, chosen }) => (
          <tr key={`${field} ${word}`}>
            <td>{say(w.fields[field])}</td>
            <td>{word}</td>
            <td className="num">{count}</td>
            <td>
              <select
                className="input"
                aria-label={say(w.takenAsOf, { word })}
                value={chosen}
                onChange={(event) => choose(field, word, event.target.value)}
              >
                <option value="">{say(field === "unit" ? w.formerUnit : w.none)}</option>
                {(preview.lists[field] ?? []).map(({ code, label }) => (
                  <option key={code} value={code}>
                    {say(label)}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  )
}

import { Section } from "../../../kit/page-head.tsx"
import { PlainTable } from "../../../kit/plain-table.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { privateFieldWords } from "../private/words.ts"
import { fieldWords, rosterFields, screens } from "../words.ts"

/** What the server says of a roster. */
export interface Roster {
  headers: string[]
  fields: { key: string; required: boolean }[]
  mapping: Record<string, number>
  missing: string[]
  rows: number
  sample: string[][]
  add: number
  change: number
  same: number
  undecided: {
    row: number
    name: string
    detail: string
    alike: { id: string; name: string; detail: string }[]
  }[]
  undecidedCount: number
  unknownSectors: { name: string; rows: number }[]
  errors: { row: number; column: string | null; value: string; message: string }[]
  errorCount: number
  imported: boolean
}

const labels: Readonly<Record<string, { zh: string; en: string }>> = {
  ...fieldWords,
  ...privateFieldWords,
  ...rosterFields,
}

/** Which column is what: suggested by their headings, corrected here. */
export function Mapping(props: {
  kind: "members" | "units"
  roster: Roster
  onChange: (mapping: Record<string, number>) => void
}) {
  const { kind, roster, onChange } = props
  const say = useSay()
  const label = (key: string) =>
    say((kind === "units" && key === "name" ? rosterFields.unitName : labels[key]) ?? { zh: key, en: key })
  const mapped = new Set(Object.values(roster.mapping)).size
  return (
    <Section title={say(screens.mapping)}>
      {roster.missing.length > 0 ? (
        <p className="notice wrong" role="alert">
          {say(screens.missing, { fields: roster.missing.map(label).join("、") })}
        </p>
      ) : null}
      <details className="sheet" open={roster.missing.length > 0}>
        <summary>{say(screens.mapped, { n: mapped, all: roster.headers.length })}</summary>
        <div className="roster-mapping">
          {roster.fields.map(({ key }) => (
            <label key={key} className="field">
              <span className="label">{label(key)}</span>
              <select
                className="input"
                value={roster.mapping[key] ?? ""}
                onChange={(event) => {
                  const { [key]: _, ...others } = roster.mapping
                  const column = event.target.value
                  onChange(column === "" ? others : { ...others, [key]: Number(column) })
                }}
              >
                <option value="">{say(screens.notMapped)}</option>
                {roster.headers.map((header, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                  <option key={index} value={index}>
                    {header}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </details>
    </Section>
  )
}

export function Sample({ roster }: { roster: Roster }) {
  const say = useSay()
  return (
    <Section title={say(screens.sample)}>
      <PlainTable name={say(screens.sample)} heads={roster.headers}>
        {roster.sample.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other identity
          <tr key={row}>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </PlainTable>
    </Section>
  )
}

export function Errors({ roster }: { roster: Roster }) {
  const say = useSay()
  return (
    <Section title={say(screens.errors, { n: roster.errorCount })}>
      <PlainTable heads={[screens.row, screens.column, screens.value, screens.problem]}>
        {roster.errors.map((each) => (
          <tr key={`${each.row} ${each.column} ${each.message}`}>
            <td>{each.row}</td>
            <td>{each.column}</td>
            <td>{each.value}</td>
            <td>{each.message}</td>
          </tr>
        ))}
      </PlainTable>
    </Section>
  )
}

type Decisions = Readonly<Record<string, string>>

/** A row beside what it may be: a person decides, nothing is merged silently. */
export function Compare(props: {
  roster: Roster
  decisions: Decisions
  onDecide: (decisions: Decisions) => void
}) {
  const { roster, decisions, onDecide } = props
  const say = useSay()
  return (
    <Section title={say(screens.compare)}>
      <div className="stack">
        {roster.undecided.map((each) => (
          <fieldset key={each.row} className="sheet side-by-side">
            <legend className="only-read">{each.name}</legend>
            <div>
              <strong>{say(screens.inFile, { row: each.row })}</strong>
              <p>{each.name}</p>
              <p className="muted">{each.detail}</p>
            </div>
            <div className="stack tight">
              <strong>{say(screens.inRegister)}</strong>
              {[...each.alike, { id: "new", name: "", detail: "" }].map((one) => (
                <label key={one.id} className="check">
                  <input
                    type="radio"
                    name={`row-${each.row}`}
                    checked={decisions[String(each.row)] === one.id}
                    onChange={() => onDecide({ ...decisions, [String(each.row)]: one.id })}
                  />
                  <span>
                    {one.name} <span className="muted">{one.detail}</span>{" "}
                    {say(one.id === "new" ? screens.isNew : screens.isThis)}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Section>
  )
}

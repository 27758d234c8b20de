import type { Words } from "../base/words.ts"
import { FieldFrame } from "../kit/fields/field-frame.tsx"
import { useLanguage, useSay, useWords } from "../kit/preferences.tsx"
import { fieldId } from "../kit/reasons.tsx"
import { duties, fieldsOf, type Given, levels, type Step } from "./setup-given.ts"
import { setupWords } from "./words-setup.ts"

interface FieldsProps {
  given: Given
  onChange: (path: string, value: string) => void
  /** By path, in words. */
  problems: Readonly<Record<string, string>>
  zone: string
}

/** The fields of one step. */
export function StepFields({ step, ...props }: FieldsProps & { step: Exclude<Step, "confirm"> }) {
  const w = useWords(setupWords)
  if (step === "administrators")
    return (
      <div className="stack">
        <p>{w("three")}</p>
        {duties.map((duty) => (
          <fieldset key={duty} className="setup-duty stack tight">
            <legend>
              <strong>{w(`duty.${duty}`)}</strong>
            </legend>
            <p className="muted small">{w(`dutyDoes.${duty}`)}</p>
            <div className="setup-pair">
              <One path={`administrators.${duty}.name`} {...props} />
              <One path={`administrators.${duty}.username`} {...props} />
            </div>
          </fieldset>
        ))}
      </div>
    )
  return (
    <div className={step === "term" ? "setup-pair" : "stack"}>
      {fieldsOf[step].map((path) => (
        <One key={path} path={path} {...props} />
      ))}
    </div>
  )
}

function nameOf(path: string): string {
  if (path === "term.number") return "termNumber"
  if (path === "session.number") return "sessionNumber"
  if (/^administrators\..*\.name$/.test(path)) return "personName"
  return path.split(".").at(-1) ?? path
}

const fields: Readonly<Record<string, Words>> = setupWords.field
const hints: Readonly<Record<string, Words>> = setupWords.hint

export function labelOf(path: string): Words {
  return fields[nameOf(path)] ?? { zh: path, en: path }
}

const types: Readonly<Record<string, string>> = {
  startsOn: "date",
  endsOn: "date",
  opensOn: "date",
  closesOn: "date",
  collectionOpensOn: "date",
  cutoffAt: "datetime-local",
}

/** 中国标准时间 for Asia/Shanghai. */
function zoneName(timeZone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "long" }).formatToParts()
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone
}

function One({ path, given, onChange, problems, zone }: FieldsProps & { path: string }) {
  const w = useWords(setupWords)
  const say = useSay()
  const name = nameOf(path)
  const language = useLanguage()
  const hint = hints[name] ? say(hints[name], { zone: zoneName(zone, language) }) : undefined
  const value = given[path] ?? ""
  const id = fieldId(path)
  const common = {
    id,
    className: "input",
    value,
    "aria-invalid": problems[path] ? true : undefined,
    "aria-describedby":
      [problems[path] ? `${id}-problem` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ") ||
      undefined,
  }
  return (
    <FieldFrame
      path={path}
      label={say(labelOf(path))}
      required={name !== "endsOn"}
      hint={hint}
      problem={problems[path]}
    >
      {name === "level" ? (
        <select {...common} onChange={(event) => onChange(path, event.target.value)}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {w(`level.${level}`)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type={types[name] ?? "text"}
          inputMode={/number$|regionCode/i.test(name) ? "numeric" : undefined}
          autoComplete="off"
          onChange={(event) => onChange(path, event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

import { lazy, Suspense } from "react"
import { type ModuleWords, optionWords } from "../case-view.ts"
import { FileUpload } from "../file-upload.tsx"
import type { FileInfo } from "../files.ts"
import type { FieldModel } from "../form-model.ts"
import { useSay } from "../preferences.tsx"
import { fieldId } from "../reasons.tsx"
import { kitWords } from "../words.ts"
import { Counter } from "./counter.tsx"
import { DateField } from "./date-field.tsx"
import { DirectoryPicker, type Picked } from "./directory-picker.tsx"

const RichText = lazy(() => import("../rich-text.tsx"))

export interface ControlProps {
  field: FieldModel
  path: string
  label: string
  value: unknown
  onChange: (value: unknown) => void
  words: ModuleWords
  describedBy: string | undefined
  invalid: boolean
}

/** One control for one field. Lists of things are in list-field.tsx. */
export function FieldControl(props: ControlProps) {
  const { field, path, label, value, onChange, describedBy, invalid } = props
  const say = useSay()
  const id = fieldId(path)
  const common = { id, "aria-describedby": describedBy, "aria-invalid": invalid || undefined }
  const text = value === undefined || value === null ? "" : String(value)
  switch (field.kind) {
    case "textarea":
      return (
        <>
          <textarea
            {...common}
            className="input"
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
          <Counter text={text} max={field.max} />
        </>
      )
    case "rich":
      return (
        <Suspense fallback={<div className="input" />}>
          <RichText
            id={id}
            label={label}
            html={text}
            max={field.max}
            onChange={(next) => onChange(next.html)}
          />
        </Suspense>
      )
    case "select":
      return (
        <select
          {...common}
          className="input"
          value={text}
          onChange={(event) => onChange(event.target.value || undefined)}
        >
          <option value="">{say(kitWords.field.choose)}</option>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {say(optionWords(props.words, field.name, option))}
            </option>
          ))}
        </select>
      )
    case "radio":
    case "checks":
      return <Choices {...props} />
    case "boolean":
      return (
        <label className="check">
          <input
            {...common}
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
          />
          {label}
        </label>
      )
    case "date":
      return (
        <DateField id={id} value={text} onChange={onChange} describedBy={describedBy} invalid={invalid} />
      )
    case "person":
    case "people":
    case "body":
    case "bodies": {
      const many = field.kind === "people" || field.kind === "bodies"
      const picked = (many ? (value ?? []) : value ? [value] : []) as Picked[]
      return (
        <DirectoryPicker
          id={id}
          kind={field.sought ?? (field.kind === "person" || field.kind === "people" ? "person" : "body")}
          many={many}
          value={picked}
          onChange={(next) => onChange(many ? next : next[0])}
          describedBy={describedBy}
          invalid={invalid}
        />
      )
    }
    case "file":
    case "files": {
      const many = field.kind === "files"
      const files = (many ? (value ?? []) : value ? [value] : []) as FileInfo[]
      return (
        <FileUpload
          id={id}
          many={many}
          value={files}
          onChange={(next) => onChange(many ? next : next.at(-1))}
        />
      )
    }
    default: {
      const number = field.kind === "integer" || field.kind === "number"
      return (
        <input
          {...common}
          className={number ? "input short" : "input"}
          inputMode={number ? "numeric" : undefined}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    }
  }
}

function Choices({ field, path, value, onChange, words }: ControlProps) {
  const say = useSay()
  const many = field.kind === "checks"
  const chosen = (many ? (value ?? []) : [String(value ?? "")]) as string[]
  const toggle = (option: string) => {
    if (!many) return onChange(option)
    onChange(chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option])
  }
  return (
    <div className="choices">
      {field.options.map((option) => (
        <label key={option} className="choice">
          <input
            type={many ? "checkbox" : "radio"}
            name={fieldId(path)}
            checked={chosen.includes(option)}
            onChange={() => toggle(option)}
          />
          {say(optionWords(words, field.name, option))}
        </label>
      ))}
    </div>
  )
}

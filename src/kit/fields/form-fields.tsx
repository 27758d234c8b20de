import type { Params, Words } from "../../base/words.ts"
import { Button } from "../button.tsx"
import { type ModuleWords, wordOf } from "../case-view.ts"
import type { FieldModel, FormValues } from "../form-model.ts"
import { useSay } from "../preferences.tsx"
import { reasonWords, type ShownReason } from "../reasons.tsx"
import { kitWords } from "../words.ts"
import { FieldControl } from "./field-control.tsx"
import { describedBy, FieldFrame } from "./field-frame.tsx"

interface FormFieldsProps {
  fields: readonly FieldModel[]
  values: FormValues
  onChange: (values: FormValues) => void
  words: ModuleWords
  /** What is wrong, by dotted path. */
  problems: readonly ShownReason[]
  prefix?: string
}

/** The fields of a form, from its model; lists of objects nest. */
export function FormFields({ fields, values, onChange, words, problems, prefix = "" }: FormFieldsProps) {
  return (
    <div className="stack">
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          path={prefix + field.name}
          value={values[field.name]}
          onChange={(value) => onChange({ ...values, [field.name]: value })}
          words={words}
          problems={problems}
        />
      ))}
    </div>
  )
}

interface OneFieldProps {
  field: FieldModel
  path: string
  value: unknown
  onChange: (value: unknown) => void
  words: ModuleWords
  problems: readonly ShownReason[]
}

function OneField({ field, path, value, onChange, words, problems }: OneFieldProps) {
  const say = useSay()
  const label = say(wordOf(words.fields, field.name))
  const hint = words.hints?.[field.name] ? say(words.hints[field.name] as Words) : undefined
  const problem = problems.find((each) => each.field === path)
  const wrong = problem ? say(reasonWords(problem, words.reasons), problem.params as Params) : undefined
  const frame = { path, label, required: field.required, hint, problem: wrong }
  if (field.kind === "objects" || field.kind === "texts")
    return (
      <FieldFrame {...frame} group>
        <Items
          field={field}
          path={path}
          value={value}
          onChange={onChange}
          words={words}
          problems={problems}
        />
      </FieldFrame>
    )
  const control = (
    <FieldControl
      field={field}
      path={path}
      label={label}
      value={value}
      onChange={onChange}
      words={words}
      describedBy={describedBy(path, wrong, hint)}
      invalid={problem !== undefined}
    />
  )
  if (field.kind === "boolean") return <div className="field">{control}</div>
  return (
    <FieldFrame {...frame} group={field.kind === "radio" || field.kind === "checks"}>
      {control}
    </FieldFrame>
  )
}

function Items({ field, path, value, onChange, words, problems }: OneFieldProps) {
  const say = useSay()
  const items = (Array.isArray(value) ? value : []) as unknown[]
  const replace = (index: number, next: unknown) =>
    onChange(items.map((item, at) => (at === index ? next : item)))
  const texts = field.kind === "texts"
  return (
    <div className="stack tight">
      <ol className="items">
        {items.map((item, index) => (
          // Items have no identity of their own until they are saved; their place is their key.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <div className="item-body">
              {texts ? (
                <textarea
                  className="input one-line"
                  aria-label={say(kitWords.field.item, { n: index + 1 })}
                  value={String(item ?? "")}
                  onChange={(event) => replace(index, event.target.value)}
                />
              ) : (
                <FormFields
                  fields={field.fields}
                  values={(item ?? {}) as FormValues}
                  onChange={(next) => replace(index, next)}
                  words={words}
                  problems={problems}
                  prefix={`${path}.${index}.`}
                />
              )}
            </div>
            <Button
              kind="plain"
              icon="close"
              aria-label={say(kitWords.field.removeItem, { n: index + 1 })}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      {field.max === undefined || items.length < field.max ? (
        <div>
          <Button small icon="plus" onClick={() => onChange([...items, texts ? "" : {}])}>
            {say(kitWords.field.add)}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

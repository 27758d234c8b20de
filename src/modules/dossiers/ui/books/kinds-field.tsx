import { useId } from "react"
import type { Words } from "../../../../base/words.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { attributeWords } from "../../../../rulebook/appraisal/attribute-words.ts"
import { type FactKind, factKinds } from "../../../../rulebook/appraisal/kinds.ts"
import { memberKinds } from "../../../../rulebook/appraisal/kinds-of.ts"
import { choiceWord, Fragment, keyWord, useEdit } from "./fields.tsx"
import { isJson, type Json, type Path } from "./places.ts"
import { bookWords } from "./words.ts"

const wordsOf = (name: unknown): Words =>
  isJson(name)
    ? { zh: String(name.zh ?? ""), en: String(name.en ?? name.zh ?? "") }
    : { zh: String(name), en: String(name) }

/** The house's kinds, and those that the book declares. */
export function kindsIn(book: Json): Readonly<Record<string, FactKind>> {
  const own = Object.entries(isJson(book.kinds) ? book.kinds : {}).flatMap(([id, kind]) =>
    isJson(kind)
      ? [[id, { name: wordsOf(kind.name), attributes: (kind.attributes ?? {}) as FactKind["attributes"] }]]
      : [],
  )
  const kinds = { ...factKinds, ...Object.fromEntries(own) }
  return (book.subject ?? "member") === "member" ? kinds : { ...kinds, ...memberKinds(kinds) }
}

/** What is counted: one kind of fact, narrowed by what such facts say of themselves. Several kinds stand in the text. */
export function KindsField({ path, value }: { path: Path; value: unknown }) {
  const say = useSay()
  const id = useId()
  const { book, set, readOnly } = useEdit()
  const kinds = kindsIn(book)
  const simple = typeof value === "string" ? { kind: value, where: {} } : simpleOf(value)
  if (!simple) return <Fragment path={path} value={value} label={bookWords.counts} />
  const kind = kinds[simple.kind]
  const choices = Object.entries(kind?.attributes ?? {}).flatMap(([name, of]) =>
    Array.isArray(of) ? [{ name, of: of as readonly string[] }] : [],
  )
  const put = (where: Json) =>
    set(path, Object.keys(where).length > 0 ? { kind: simple.kind, where } : simple.kind)
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say(keyWord("counts"))}
        </label>
        <select
          id={id}
          className="input"
          disabled={readOnly}
          value={simple.kind}
          onChange={(event) => set(path, event.target.value)}
        >
          {kind ? null : <option value={simple.kind}>{simple.kind}</option>}
          {Object.entries(kinds).map(([each, { name }]) => (
            <option key={each} value={each}>
              {say(name)}
            </option>
          ))}
        </select>
      </div>
      {choices.map(({ name, of }) => (
        <div key={name} className="field">
          <label className="label" htmlFor={`${id}-${name}`}>
            {say(attributeWords[name] ?? keyWord(name))}
          </label>
          <select
            id={`${id}-${name}`}
            className="input"
            disabled={readOnly}
            value={String(simple.where[name] ?? "")}
            onChange={(event) => {
              const { [name]: _, ...others } = simple.where
              put(event.target.value === "" ? others : { ...others, [name]: event.target.value })
            }}
          >
            <option value="">{say(bookWords.anyValue)}</option>
            {of.map((each) => (
              <option key={each} value={each}>
                {say(choiceWord(each))}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  )
}

function simpleOf(value: unknown): { readonly kind: string; readonly where: Json } | undefined {
  if (!isJson(value) || typeof value.kind !== "string" || value.except !== undefined) return undefined
  const where = isJson(value.where) ? value.where : {}
  return Object.values(where).every((each) => typeof each === "string")
    ? { kind: value.kind, where }
    : undefined
}

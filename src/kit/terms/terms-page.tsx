import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { findArticle } from "../../rulebook/articles/articles.ts"
import { call } from "../api.ts"
import { Button } from "../button.tsx"
import { today } from "../clock.ts"
import { dateWords } from "../dates.ts"
import { PageHead, Section } from "../page-head.tsx"
import { useLanguage, useSay, useWords } from "../preferences.tsx"
import { useMe } from "../queries.ts"
import { Await, Loading } from "../states.tsx"
import "./terms.css"
import { kitWords } from "../words.ts"
import { BookContext, useBook } from "./book.ts"
import { TermEditor } from "./term-editor.tsx"
import { changedKeys, isSame, isValid, type TermBook, type Values, valueText } from "./term-values.ts"
import { History, Presets, type TermHistory } from "./terms-parts.tsx"
import { TermsSave } from "./terms-save.tsx"
import { termsWords } from "./terms-words.ts"

interface Settings {
  preset: string | null
  validFrom: string | null
  values: Values
  history: readonly TermHistory[]
}

/** The rules of an office: every point in which organisations differ, with default, practice and source; the administrator sets them. */
export function TermsPage({ book }: { book: TermBook }) {
  const { office } = book.terms
  const query = useQuery({
    queryKey: ["settings", office, "page"],
    queryFn: ({ signal }) => call<Settings>(`/api/settings/${office}`, { signal }),
  })
  return (
    <BookContext.Provider value={book}>
      <Await query={query} loading={<Loading shape="rows" lines={14} />}>
        {(settings) => (
          <TermsOf key={`${settings.validFrom}${settings.history.length}`} settings={settings} />
        )}
      </Await>
    </BookContext.Provider>
  )
}

function TermsOf({ settings }: { settings: Settings }) {
  const book = useBook()
  const w = useWords(termsWords)
  const say = useSay()
  const language = useLanguage()
  const edits = useMe().data?.roles.includes("system_administrator") ?? false
  const [changes, setChanges] = useState<Values>({})
  const [adopting, setAdopting] = useState<{ preset: string; values: Values } | undefined>()
  const [checking, setChecking] = useState(false)
  const values = { ...settings.values, ...changes }
  const changed = changedKeys(book, settings.values, values)
  const wrong = changed.filter((key) => !isValid(book, key, values[key]))
  const preset = settings.preset ? book.terms.presets[settings.preset] : undefined
  const hasPresets = Object.keys(book.terms.presets).length > 0
  const standing = settings.validFrom
    ? w("inForce", { date: dateWords(settings.validFrom, language, today()) })
    : w("inForceDefault")
  return (
    <>
      <PageHead
        title={say(book.title)}
        above={[standing, preset ? w("basedOn", { preset: say(preset.label) }) : ""]
          .filter(Boolean)
          .join(" · ")}
        below={w(edits ? "editHelp" : "readOnly")}
        actions={
          edits ? (
            <Button
              kind="primary"
              disabled={changed.length === 0 || wrong.length > 0}
              onClick={() => setChecking(true)}
            >
              {w("review", { n: changed.length })}
            </Button>
          ) : null
        }
      />
      <nav className="term-groups no-print" aria-label={w("groups")}>
        {Object.entries(book.terms.groups).map(([group, label]) => (
          <a key={group} href={`#${group}`}>
            {say(label)}
          </a>
        ))}
        {hasPresets ? <a href="#presets">{w("presets")}</a> : null}
        <a href="#history">{w("history")}</a>
      </nav>
      {Object.entries(book.terms.groups).map(([group, label]) => (
        <div key={group} id={group} className="term-group">
          <Section title={say(label)}>
            <div className="term-head" aria-hidden="true">
              <span>{w("columns.term")}</span>
              <span>{w("columns.value")}</span>
              <span>{w("columns.default")}</span>
              <span>{w("columns.range")}</span>
            </div>
            {Object.entries(book.terms.definitions)
              .filter(([, definition]) => definition.group === group)
              .map(([name]) => (
                <TermRow
                  key={name}
                  name={name}
                  values={values}
                  changed={changed.includes(name)}
                  wrong={wrong.includes(name)}
                  onChange={edits ? (value) => setChanges({ ...changes, [name]: value }) : undefined}
                  onUndo={() => {
                    const { [name]: _undone, ...rest } = changes
                    setChanges(rest)
                  }}
                />
              ))}
          </Section>
        </div>
      ))}
      {hasPresets ? (
        <div id="presets" className="term-group">
          <Presets
            values={settings.values}
            onAdopt={edits ? (key, after) => setAdopting({ preset: key, values: after }) : undefined}
          />
        </div>
      ) : null}
      <div id="history" className="term-group">
        <History history={settings.history} />
      </div>
      {checking || adopting ? (
        <TermsSave
          before={settings.values}
          after={adopting?.values ?? values}
          preset={adopting?.preset ?? settings.preset}
          onClose={() => {
            setChecking(false)
            setAdopting(undefined)
          }}
          onSaved={() => {
            setChanges({})
            setChecking(false)
            setAdopting(undefined)
          }}
        />
      ) : null}
    </>
  )
}

interface RowProps {
  name: string
  values: Values
  changed: boolean
  wrong: boolean
  onChange?: ((value: unknown) => void) | undefined
  onUndo: () => void
}

function TermRow({ name, values, changed, wrong, onChange, onUndo }: RowProps) {
  const book = useBook()
  const w = useWords(termsWords)
  const say = useSay()
  const language = useLanguage()
  const definition = book.terms.definitions[name]
  if (!definition) return null
  const article = findArticle(definition.basis)
  const value = values[name]
  const { help } = definition
  const range = definition.range ? say(definition.range) : ""
  return (
    <div className={changed ? "term changed" : "term"}>
      <div>
        <span>{say(definition.label)}</span>
        {help ? <p className="muted small">{say(help)}</p> : null}
        {article ? (
          <details className="small muted">
            <summary>
              {w("columns.source")}
              {say(kitWords.colon)}
              {say(article.source)}
            </summary>
            <p>{say(article)}</p>
          </details>
        ) : null}
      </div>
      <div>
        {onChange ? (
          <TermEditor name={name} value={value} values={values} onChange={onChange} />
        ) : (
          valueText(book, name, value, values, language)
        )}
        {changed ? (
          <button type="button" className="linkish small" onClick={onUndo}>
            {w("undo")}
          </button>
        ) : null}
        {wrong ? <p className="small term-wrong">{w("wrong", { range })}</p> : null}
      </div>
      <div className="muted small">
        <span className="term-label">
          {w("columns.default")}
          {say(kitWords.colon)}
        </span>
        {isSame(value, definition.default)
          ? w("same")
          : valueText(book, name, definition.default, values, language)}
      </div>
      <div className="muted small">
        <span className="term-label">
          {w("columns.range")}
          {say(kitWords.colon)}
        </span>
        {range}
      </div>
    </div>
  )
}

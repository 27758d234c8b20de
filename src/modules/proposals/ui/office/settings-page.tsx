import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay, useWords } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { findArticle } from "../../../../rulebook/articles/articles.ts"
import { proposalTerms } from "../../terms.ts"
import "./office.css"
import "./settings.css"
import { History, Presets, type TermHistory } from "./settings-parts.tsx"
import { SettingsSave } from "./settings-save.tsx"
import { TermEditor } from "./term-editor.tsx"
import { changedKeys, definitions, isSame, isValid, type Values, valueText } from "./term-values.ts"
import { settingsWords } from "./words-settings.ts"

interface Settings {
  preset: string | null
  validFrom: string | null
  values: Values
  history: readonly TermHistory[]
}

/** 提案规则: every point in which organisations differ, with default, practice and source; the administrator sets them. */
export default function SettingsPage() {
  const query = useQuery({
    queryKey: ["settings", "proposals", "page"],
    queryFn: ({ signal }) => call<Settings>("/api/settings/proposals", { signal }),
  })
  return (
    <div className="office-page">
      <Await query={query} loading={<Loading shape="rows" lines={14} />}>
        {(settings) => (
          <SettingsOf key={`${settings.validFrom}${settings.history.length}`} settings={settings} />
        )}
      </Await>
    </div>
  )
}

function SettingsOf({ settings }: { settings: Settings }) {
  const w = useWords(settingsWords)
  const say = useSay()
  const language = useLanguage()
  const edits = useMe().data?.roles.includes("system_administrator") ?? false
  const [changes, setChanges] = useState<Values>({})
  const [adopting, setAdopting] = useState<{ preset: string; values: Values } | undefined>()
  const [checking, setChecking] = useState(false)
  const values = { ...settings.values, ...changes }
  const changed = changedKeys(settings.values, values)
  const wrong = changed.filter((key) => !isValid(key, values[key]))
  const preset = settings.preset ? proposalTerms.presets[settings.preset as "common"] : undefined
  const standing = settings.validFrom
    ? w("inForce", { date: dateWords(settings.validFrom, language, today()) })
    : w("inForceDefault")
  return (
    <>
      <PageHead
        title={w("title")}
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
        {Object.entries(proposalTerms.groups).map(([group, label]) => (
          <a key={group} href={`#${group}`}>
            {say(label)}
          </a>
        ))}
        <a href="#presets">{w("presets")}</a>
        <a href="#history">{w("history")}</a>
      </nav>
      {Object.entries(proposalTerms.groups).map(([group, label]) => (
        <div key={group} id={group} className="term-group">
          <Section title={say(label)}>
            <div className="term-head" aria-hidden="true">
              <span>{w("columns.term")}</span>
              <span>{w("columns.value")}</span>
              <span>{w("columns.default")}</span>
              <span>{w("columns.range")}</span>
            </div>
            {Object.entries(definitions)
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
      <div id="presets" className="term-group">
        <Presets
          values={settings.values}
          onAdopt={edits ? (key, after) => setAdopting({ preset: key, values: after }) : undefined}
        />
      </div>
      <div id="history" className="term-group">
        <History history={settings.history} />
      </div>
      {checking || adopting ? (
        <SettingsSave
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
  const w = useWords(settingsWords)
  const say = useSay()
  const language = useLanguage()
  const definition = definitions[name]
  if (!definition) return null
  const article = findArticle(definition.basis)
  const value = values[name]
  const help = "help" in definition ? definition.help : undefined
  const range = definition.range ? say(definition.range) : ""
  return (
    <div className={changed ? "term changed" : "term"}>
      <div>
        <span>{say(definition.label)}</span>
        {help ? <p className="muted small">{say(help)}</p> : null}
        {article ? (
          <details className="small muted">
            <summary>
              {w("columns.source")}：{say(article.source)}
            </summary>
            <p>{say(article)}</p>
          </details>
        ) : null}
      </div>
      <div>
        {onChange ? (
          <TermEditor name={name} value={value} values={values} onChange={onChange} />
        ) : (
          valueText(name, value, values, language)
        )}
        {changed ? (
          <button type="button" className="linkish small" onClick={onUndo}>
            {w("undo")}
          </button>
        ) : null}
        {wrong ? <p className="small term-wrong">{w("wrong", { range })}</p> : null}
      </div>
      <div className="muted small">
        <span className="term-label">{w("columns.default")}：</span>
        {isSame(value, definition.default)
          ? w("same")
          : valueText(name, definition.default, values, language)}
      </div>
      <div className="muted small">
        <span className="term-label">{w("columns.range")}：</span>
        {range}
      </div>
    </div>
  )
}

import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import type { Versions } from "./template-forms.ts"
import { screen } from "./words.ts"

/** Every version that was in force, the newest first, with its wording: issued documents follow the one of their day. */
export function TemplateVersions({ versions }: Pick<Versions, "versions">) {
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="stack tight">
      <h3 className="label">{say(screen.versions)}</h3>
      {versions.map(({ version, content, by, at }) => (
        <details key={version} className="sheet">
          <summary>
            {version === 0 ? say(screen.builtInVersion) : say(screen.version, { n: version })}{" "}
            <span className="muted small">
              {at ? [by, momentWords(at, language, today())].filter(Boolean).join(" · ") : ""}
            </span>
          </summary>
          <p>
            <strong>{content.title}</strong>
          </p>
          <p className="as-written">{content.body}</p>
        </details>
      ))}
    </div>
  )
}

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call } from "../kit/api.ts"
import { useSay, useWords } from "../kit/preferences.tsx"
import { useGet } from "../kit/queries.ts"
import { useAnnounce } from "../kit/saying.tsx"
import { Await, Loading, problemText } from "../kit/states.tsx"
import { accountWords } from "./account-words.ts"
import { QuietHours } from "./quiet-hours.tsx"
import { toldWords } from "./told-words.ts"
import "./told.css"

interface Preference {
  kind: string
  procedureName: string
  label: string
  /** A duty cannot be muted in the app. */
  duty: boolean
  /** Why not, for a duty. */
  why: string | null
  email: "now" | "daily" | "weekly" | "never"
  muted: boolean
}

const path = "/api/notice-preferences"
const emails = ["now", "daily", "weekly", "never"] as const

/** How I am told of each kind of notice, by procedure; saved as soon as it is changed. */
export function NoticePreferences() {
  const w = useWords(accountWords)
  const query = useGet<{ items: Preference[] }>("notices", path)
  return (
    <section className="sheet stack">
      <h2>{w("told.title")}</h2>
      <p className="muted small">{w("told.help")}</p>
      <QuietHours />
      <Await query={query} loading={<Loading lines={4} />}>
        {({ items }) => (
          <details className="told-all">
            <summary>{w("told.each")}</summary>
            {byProcedure(items).map(([name, kinds]) => (
              <details key={name} className="told">
                <summary>
                  {name} <span className="muted small">{kinds.length}</span>
                </summary>
                <ul>
                  {kinds.map((each) => (
                    <OneKind key={each.kind} preference={each} />
                  ))}
                </ul>
              </details>
            ))}
          </details>
        )}
      </Await>
    </section>
  )
}

function OneKind({ preference }: { preference: Preference }) {
  const w = useWords(accountWords)
  const say = useSay()
  const announce = useAnnounce()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (wish: Pick<Preference, "email" | "muted">) =>
      call<{ items: Preference[] }>(path, {
        method: "PUT",
        body: { items: [{ kind: preference.kind, ...wish }] },
      }),
    onSuccess: (answer) => {
      client.setQueryData(["notices", path], answer)
      announce(w("told.saved"))
    },
  })
  const { email, muted, duty, why, label } = preference
  return (
    <li className="told-kind">
      <span>{label}</span>
      <label className="check">
        <input
          type="checkbox"
          checked={!muted}
          disabled={duty || change.isPending}
          onChange={(event) => change.mutate({ email, muted: !event.target.checked })}
        />
        {w("told.inApp")}
        {duty ? <span className="muted small">（{say(toldWords.duty, { why: why ?? "" })}）</span> : null}
      </label>
      <label className="told-email">
        <span className="muted small">{w("told.email")}</span>
        <select
          className="input"
          value={email}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ email: event.target.value as Preference["email"], muted })}
        >
          {emails.map((each) => (
            <option key={each} value={each}>
              {w(`told.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {change.error ? (
        <p className="notice wrong" role="alert">
          {problemText(change.error, say)}
        </p>
      ) : null}
    </li>
  )
}

/** Kinds under the name of their procedure, in the order in which they come. */
function byProcedure<T extends { procedureName: string }>(items: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(item.procedureName, [...(groups.get(item.procedureName) ?? []), item])
  return [...groups]
}

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { today } from "../kit/clock.ts"
import { momentWords } from "../kit/dates.ts"
import { useLanguage, useSay, useWords } from "../kit/preferences.tsx"
import { useAnnounce } from "../kit/saying.tsx"
import { problemText } from "../kit/states.tsx"
import { deviceWords } from "./device.ts"
import { securityWords } from "./security-words.ts"
import type { OwnSession } from "./use-own-sign-in.ts"

/** The browsers that are signed in to the account, and the way to sign them out. */
export function SessionsPart({ sessions }: { sessions: readonly OwnSession[] }) {
  const w = useWords(securityWords)
  const say = useSay()
  const language = useLanguage()
  const announce = useAnnounce()
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: (id?: string) =>
      call("/api/me/sessions/end", { method: "POST", body: id === undefined ? {} : { id } }),
    onSuccess: async () => {
      announce(w("sessions.ended"))
      await client.invalidateQueries({ queryKey: ["me"] })
    },
  })
  const at = (moment: string) => momentWords(moment, language, today())
  const others = sessions.filter(({ current }) => !current)
  return (
    <div className="security-part">
      <div className="row spread">
        <h3>{w("sessions.title")}</h3>
        {others.length > 1 ? (
          <Button small disabled={end.isPending} onClick={() => end.mutate(undefined)}>
            {w("sessions.endOthers")}
          </Button>
        ) : null}
      </div>
      <ul className="security-list">
        {[...sessions]
          .sort((a, b) => Number(b.current) - Number(a.current))
          .map((each) => (
            <li key={each.id} className="row spread">
              <span>
                {say(deviceWords(each.userAgent))}
                {each.current ? <span className="muted">{w("sessions.here")}</span> : null}
                <span className="muted small">
                  {[
                    each.address,
                    say(securityWords.sessions.with[each.openedWith]) +
                      (each.secondFactor && each.openedWith !== "passkey"
                        ? ` + ${w("sessions.second")}`
                        : ""),
                    w("sessions.since", { at: at(each.since) }),
                    ...(each.current ? [] : [w("sessions.seen", { at: at(each.lastSeen) })]),
                  ].join(" · ")}
                </span>
              </span>
              {each.current ? null : (
                <Button small disabled={end.isPending} onClick={() => end.mutate(each.id)}>
                  {w("sessions.end")}
                </Button>
              )}
            </li>
          ))}
      </ul>
      {end.error ? (
        <p className="notice wrong" role="alert">
          {problemText(end.error, say)}
        </p>
      ) : null}
    </div>
  )
}

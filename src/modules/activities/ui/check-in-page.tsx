import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { call, newKey, Problem } from "../../../kit/api.ts"
import { ButtonLink } from "../../../kit/button.tsx"
import { Icon } from "../../../kit/icons.tsx"
import { useSearch } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { problemText } from "../../../kit/states.tsx"
import { screens } from "./words.ts"
import "./activities.css"

/** Where the phone's camera leads: checks the owner of the account in, and says so in large letters. */
export default function CheckInPage() {
  const say = useSay()
  const client = useQueryClient()
  const [{ code }] = useSearch()
  const sent = useRef<string>(undefined)
  const { mutate, data, error } = useMutation({
    mutationFn: (scanned: string) =>
      call<{ activityId: string; title: string }>("/api/activities/check-in", {
        method: "POST",
        body: { code: scanned },
        idempotencyKey: newKey(),
      }),
    onSuccess: () => client.invalidateQueries(),
  })
  useEffect(() => {
    // A code is sent once, however often the page is drawn.
    if (!code || sent.current === code) return
    sent.current = code
    mutate(code)
  }, [code, mutate])
  // Scanned twice, it is as good as once.
  const again = error instanceof Problem && error.reasons.some((each) => each.code === "checked_in_already")
  const title = data
    ? screens.checkedIn
    : again
      ? screens.alreadyHere
      : error || !code
        ? screens.notCheckedIn
        : screens.checking
  return (
    <div className="narrow-page checked">
      <PageHead title={say(title)} />
      {data || again ? (
        <p className="checked-mark" aria-hidden="true">
          <Icon name="done" />
        </p>
      ) : null}
      {data ? (
        <>
          <p className="checked-title">{data.title}</p>
          <ButtonLink href={`/activities/${data.activityId}`}>{say(screens.toActivity)}</ButtonLink>
        </>
      ) : null}
      {error ? (
        <p className={again ? "muted" : "notice wrong"} role="alert">
          {problemText(error, say)}
        </p>
      ) : null}
      {code ? null : <p className="muted">{say(screens.noCode)}</p>}
    </div>
  )
}

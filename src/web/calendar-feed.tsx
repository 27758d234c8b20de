import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { today } from "../kit/clock.ts"
import { momentWords } from "../kit/dates.ts"
import { useLanguage, useSay, useWords } from "../kit/preferences.tsx"
import { useGet } from "../kit/queries.ts"
import { useAnnounce } from "../kit/saying.tsx"
import { Await, Loading, problemText } from "../kit/states.tsx"
import { toldWords } from "./told-words.ts"

interface Feed {
  feed: { madeAt: string; readAt: string | null; detail: boolean } | null
  /** Only in the answer to making one. */
  path?: string
}

const path = "/api/calendar-feed"

/** 日程订阅: one's own calendar address, made, renewed and shut here; shown once, when it is made. */
export function CalendarFeed() {
  const w = useWords(toldWords)
  const query = useGet<Feed>("calendar", path)
  return (
    <section className="sheet stack">
      <h2>{w("feed.title")}</h2>
      <p className="muted small">{w("feed.help")}</p>
      <Await query={query} loading={<Loading lines={2} />}>
        {({ feed }) => <Address feed={feed} />}
      </Await>
    </section>
  )
}

function Address({ feed }: { feed: Feed["feed"] }) {
  const w = useWords(toldWords)
  const say = useSay()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [detail, setDetail] = useState(feed?.detail ?? false)
  const change = useMutation({
    mutationFn: (method: "POST" | "DELETE") =>
      call<Feed>(path, method === "POST" ? { method, body: { detail } } : { method }),
    onSuccess: (answer) => {
      client.setQueryData(["calendar", path], { feed: answer.feed })
      if (!answer.feed) announce(w("feed.ended"))
    },
  })
  const made = change.data?.path ? new URL(change.data.path, window.location.origin).href : undefined
  return (
    <>
      <Standing feed={feed} />
      {made ? <Made address={made} /> : null}
      <label className="check">
        <input type="checkbox" checked={detail} onChange={(event) => setDetail(event.target.checked)} />
        {w("feed.detail")}
      </label>
      <div className="row">
        <Button disabled={change.isPending} onClick={() => change.mutate("POST")}>
          {w(feed ? "feed.renew" : "feed.make")}
        </Button>
        {feed ? (
          <Button kind="plain" disabled={change.isPending} onClick={() => change.mutate("DELETE")}>
            {w("feed.end")}
          </Button>
        ) : null}
      </div>
      {change.error ? (
        <p className="notice wrong" role="alert">
          {problemText(change.error, say)}
        </p>
      ) : null}
    </>
  )
}

function Standing({ feed }: { feed: Feed["feed"] }) {
  const w = useWords(toldWords)
  const language = useLanguage()
  if (!feed) return <p>{w("feed.none")}</p>
  const at = (moment: string) => momentWords(moment, language, today())
  return (
    <p>
      {w("feed.since", { at: at(feed.madeAt) })}
      <span className="muted">
        {" · "}
        {feed.readAt ? w("feed.read", { at: at(feed.readAt) }) : w("feed.unread")}
      </span>
    </p>
  )
}

function Made({ address }: { address: string }) {
  const w = useWords(toldWords)
  const announce = useAnnounce()
  const copy = () => void navigator.clipboard.writeText(address).then(() => announce(w("feed.copied")))
  return (
    <div className="notice soon" role="status">
      <div className="stack tight">
        <p>{w("feed.once")}</p>
        <code className="feed-address">{address}</code>
        <p className="small">{w("feed.secret")}</p>
        <div>
          <Button small onClick={copy}>
            {w("feed.copy")}
          </Button>
        </div>
      </div>
    </div>
  )
}

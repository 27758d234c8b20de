import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../../kit/api.ts"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { today } from "../../../../kit/clock.ts"
import { momentWords } from "../../../../kit/dates.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { To } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { PlainTable } from "../../../../kit/plain-table.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { reportCaseWords, screenWords } from "../words.ts"
import { hotlineWords as words } from "../words-office.ts"

interface Ticket {
  id: string
  number: string | null
  reportId: string | null
  title: string
  status: "open" | "closed"
  notes: string
  agency: string
  updatedAt: string
  reopened: number
}

type Brought = Record<"added" | "changed" | "reopened" | "unchanged", number>

/** 12345 工单: out as a file the hotline takes, its news back in. */
export default function HotlinePage() {
  const say = useSay()
  const client = useQueryClient()
  const query = useGet<{ items: Ticket[] }>("hotline", "/api/hotline/tickets")
  const attempt = useAttempt(reportCaseWords.reasons)
  const [said, setSaid] = useState("")
  const bring = (file: File) =>
    attempt.run(async () => {
      let body: unknown
      try {
        body = JSON.parse(await file.text())
      } catch {
        setSaid(say(words.unread))
        return
      }
      if (!Array.isArray(body)) return setSaid(say(words.unread))
      const sum = await call<Brought>("/api/hotline/requests.json", { method: "POST", body })
      setSaid(say(words.brought, { ...sum }))
      await client.invalidateQueries({ queryKey: ["hotline"] })
    })
  return (
    <>
      <PageHead
        title={say(screenWords.hotline)}
        below={say(words.below)}
        actions={
          <>
            <a className="button" href="/api/hotline/requests.json" download="requests.json">
              <Icon name="download" />
              {say(words.takeOut)}
            </a>
            <label className="button">
              <input
                className="only-read"
                type="file"
                accept="application/json,.json"
                onChange={(event) => {
                  const [file] = event.target.files ?? []
                  if (file) void bring(file)
                  event.target.value = ""
                }}
              />
              {say(words.bringIn)}
            </label>
          </>
        }
      />
      <p role="status">{said}</p>
      {attempt.shown}
      <Await query={query} loading={<Loading lines={8} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.empty)}>{say(words.emptyHelp)}</Empty>
          ) : (
            <Tickets items={items} />
          )
        }
      </Await>
    </>
  )
}

function Tickets({ items }: { items: readonly Ticket[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <PlainTable
      name={say(words.title)}
      heads={[words.number, words.title, words.status, words.agency, words.notes, words.updated]}
    >
      {items.map((ticket) => (
        <tr key={ticket.id}>
          <td className="num">{ticket.number ?? say(words.given)}</td>
          <th scope="row">
            {ticket.reportId ? (
              <To href={`/opinion-reports/${ticket.reportId}`}>{ticket.title}</To>
            ) : (
              ticket.title
            )}
          </th>
          <td>
            <StateTag tone={ticket.status === "closed" ? "done" : "active"}>
              {say(words[ticket.status])}
            </StateTag>
            {ticket.reopened > 0 ? (
              <span className="muted small"> {say(words.reopened, { n: ticket.reopened })}</span>
            ) : null}
          </td>
          <td>{ticket.agency}</td>
          <td>{ticket.notes}</td>
          <td>{momentWords(ticket.updatedAt, language, today())}</td>
        </tr>
      ))}
    </PlainTable>
  )
}

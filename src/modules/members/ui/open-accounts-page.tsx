import { useEffect, useState } from "react"
import type { z } from "zod"
import { call, queryString } from "../../../kit/api.ts"
import { useAttempt } from "../../../kit/attempt.tsx"
import { Button } from "../../../kit/button.tsx"
import { To, useSearch } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { PlainTable } from "../../../kit/plain-table.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { type ListAnswer, useMe } from "../../../kit/queries.ts"
import { Empty } from "../../../kit/states.tsx"
import type { MemberLine, slip } from "../schema.ts"
import { fieldWords, reasons } from "../words.ts"
import { manyAccountsWords as words } from "./words-accounts.ts"
import "./members.css"

type Slip = z.output<typeof slip>

/** So many at a time, since each password is hashed slowly on purpose; what is made is not undone by what fails later. */
const portion = 5

/** 批量开通账户: for whoever the list showed and has none; each gets a slip of paper with user name and password. */
export default function OpenAccountsPage() {
  const say = useSay()
  const me = useMe().data
  const [search] = useSearch()
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const [all, setAll] = useState<number>()
  const attempt = useAttempt(reasons)

  const open = () =>
    attempt.run(async () => {
      const ids = (await listWithout(search)).filter((id) => id !== me?.person?.id)
      setAll(slips.length + ids.length)
      for (let from = 0; from < ids.length; from += portion) {
        const made = await call<{ slips: Slip[] }>("/api/members/accounts", {
          method: "POST",
          body: { personIds: ids.slice(from, from + portion) },
        })
        setSlips((before) => [...before, ...made.slips])
      }
    })
  const done = all !== undefined && !attempt.busy
  const shown = slips.length > 0
  // What is shown once is not lost to a slip of the hand.
  useEffect(() => {
    if (!shown) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [shown])
  return (
    <div className="stack">
      <PageHead
        title={say(words.title)}
        below={say(words.lead)}
        actions={
          slips.length > 0 ? (
            <Button kind={done ? "primary" : "normal"} icon="print" onClick={() => window.print()}>
              {say(words.print)}
            </Button>
          ) : null
        }
      />
      {attempt.busy || (all !== undefined && slips.length >= all) ? null : (
        <div className="no-print">
          <Button kind="primary" onClick={() => void open()}>
            {say(all === undefined ? words.open : words.goOn)}
          </Button>
        </div>
      )}
      {attempt.busy ? (
        <div role="status" className="stack tight no-print">
          <p>{say(words.working, { done: slips.length, all: all ?? "…" })}</p>
          <progress max={all ?? 1} value={all ? slips.length : undefined} aria-label={say(words.title)} />
        </div>
      ) : null}
      {attempt.shown}
      {done && all === 0 ? (
        <Empty title={say(words.none)} action={<To href="/members">{say(words.back)}</To>} />
      ) : null}
      {slips.length > 0 ? (
        <>
          {done ? <p className="notice soon no-print">{say(words.once, { n: slips.length })}</p> : null}
          <PlainTable
            className="slips"
            name={say(words.title)}
            heads={[fieldWords.name, words.username, words.password, words.where]}
          >
            {slips.map((each) => (
              <tr key={each.personId}>
                <th scope="row">{each.name}</th>
                <td>{each.username}</td>
                <td>
                  <code>{each.password}</code>
                </td>
                <td>{location.origin}</td>
              </tr>
            ))}
          </PlainTable>
        </>
      ) : null}
    </div>
  )
}

/** Everybody the list's filter shows and who has no account. */
async function listWithout({ cursor: _, columns: __, ...filter }: Record<string, string>): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null | undefined
  do {
    const query = queryString({ ...filter, account: "none", limit: 200, cursor: cursor ?? undefined })
    const page: ListAnswer<MemberLine> = await call(`/api/members${query}`)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  return ids
}

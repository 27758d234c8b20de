import { type FormEvent, type ReactNode, useEffect, useRef } from "react"
import { queryString } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { wordOf } from "../kit/case-view.ts"
import { To, useSearch } from "../kit/link.tsx"
import { countText } from "../kit/list-url.ts"
import { PageHead } from "../kit/page-head.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { useGet } from "../kit/queries.ts"
import { Await, Empty, Loading } from "../kit/states.tsx"
import { foundStates } from "../modules/proposals/ui/found-states.ts"
import { webWords } from "./words.ts"

interface Found {
  items: {
    procedure: string
    caseId: string
    number: string | null
    title: string
    snippet: string
    href: string
    state: string
  }[]
  total: number
  totalCapped: boolean
}

/** Everything one may see, in one place. */
export default function SearchPage() {
  const w = useWords(webWords)
  const [search, setSearch] = useSearch()
  const input = useRef<HTMLInputElement>(null)
  const q = search.q?.trim() ?? ""
  const found = useGet<Found>("search", q === "" ? undefined : `/api/search${queryString({ q })}`)
  useEffect(() => input.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSearch({ q: input.current?.value.trim() })
  }
  return (
    <div className="narrow-page">
      <PageHead title={w("search.title")} />
      <search>
        <form className="search-form" onSubmit={submit}>
          <input
            ref={input}
            key={q}
            className="input"
            type="search"
            defaultValue={q}
            aria-label={w("nav.search")}
          />
          <Button type="submit" kind="primary">
            {w("search.submit")}
          </Button>
        </form>
      </search>
      {q === "" ? (
        <Empty title={w("search.start")}>{w("search.startHelp")}</Empty>
      ) : (
        <Await query={found} loading={<Loading shape="rows" />}>
          {(data) => <Results data={data} q={q} />}
        </Await>
      )}
    </div>
  )
}

function Results({ data, q }: { data: Found; q: string }) {
  const w = useWords(webWords)
  const say = useSay()
  if (data.items.length === 0)
    return <Empty title={w("search.nothing", { q })}>{w("search.nothingHelp")}</Empty>
  const { n, capped } = countText(data.total, data.totalCapped)
  return (
    <>
      <p className="muted small" role="status">
        {w(capped ? "search.foundCapped" : "search.found", { n })}
      </p>
      <ul className="found">
        {data.items.map((item) => (
          <li key={item.procedure + item.caseId}>
            <To href={item.href}>{marked(item.title, q)}</To>
            <p>{marked(item.snippet, q)}</p>
            <p className="muted small">
              {[item.number, say(wordOf(foundStates[item.procedure], item.state))]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The sought words underlined where they stand. */
function marked(text: string, q: string): ReactNode {
  const words = q.split(/\s+/).filter((word) => word !== "")
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")
  return text.split(new RegExp(`(${pattern})`, "gi")).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other identity
    index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
  )
}

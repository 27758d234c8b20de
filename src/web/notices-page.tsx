import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { today } from "../kit/clock.ts"
import { momentWords } from "../kit/dates.ts"
import { To } from "../kit/link.tsx"
import { PageHead } from "../kit/page-head.tsx"
import { useLanguage, useWords } from "../kit/preferences.tsx"
import { type NoticeItem, useNotices } from "../kit/queries.ts"
import { Await, Empty, Loading } from "../kit/states.tsx"
import { webWords } from "./words.ts"

/** What has happened in cases that concern me. Opening one marks it read. */
export default function NoticesPage() {
  const w = useWords(webWords)
  const notices = useNotices()
  const client = useQueryClient()
  const read = useMutation({
    mutationFn: (id: string | undefined) =>
      call(id ? `/api/notices/${id}/read` : "/api/notices/read-all", { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["notices"] }),
  })
  const unread = notices.data?.unread ?? 0
  return (
    <div className="narrow-page">
      <PageHead
        title={w("notices.title")}
        below={unread > 0 ? w("nav.unread", { n: unread }) : null}
        actions={
          unread > 0 ? (
            <Button small onClick={() => read.mutate(undefined)}>
              {w("notices.readAll")}
            </Button>
          ) : null
        }
      />
      <Await query={notices} loading={<Loading shape="rows" />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={w("notices.empty")}>{w("notices.emptyHelp")}</Empty>
          ) : (
            <ul className="notice-list">
              {items.map((item) => (
                <Notice
                  key={item.id}
                  item={item}
                  onOpen={() => item.readAt === null && read.mutate(item.id)}
                />
              ))}
            </ul>
          )
        }
      </Await>
    </div>
  )
}

function Notice({ item, onOpen }: { item: NoticeItem; onOpen: () => void }) {
  const w = useWords(webWords)
  const language = useLanguage()
  const unread = item.readAt === null
  return (
    <li className={unread ? "unread" : ""}>
      {unread ? <span className="unread-mark" role="img" aria-label={w("notices.unread")} /> : <span />}
      <div>
        <strong>
          {item.href ? (
            <To href={item.href} onClick={onOpen}>
              {item.title}
            </To>
          ) : (
            item.title
          )}
        </strong>
        <p className="muted">{item.body}</p>
      </div>
      <time className="muted small" dateTime={item.at}>
        {momentWords(item.at, language, today())}
      </time>
    </li>
  )
}

import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { Words } from "../base/words.ts"
import { call, newKey } from "./api.ts"
import { CardList } from "./card-list.tsx"
import { useGo } from "./link.tsx"
import { Section } from "./page-head.tsx"
import { readStored, useSay, writeStored } from "./preferences.tsx"
import { useList } from "./queries.ts"

/** A title is kept on the device until its case exists; then the case is opened where it is written. */
export function useNewCase(plural: string, place: string) {
  const go = useGo()
  const client = useQueryClient()
  const [title, setTitle] = useState(() => readStored(place) ?? "")
  const key = useRef(newKey())
  useEffect(() => {
    writeStored(place, title === "" ? null : title)
  }, [place, title])
  const begin = async (body: object, hrefOf: (id: string) => string) => {
    const view = await call<{ id: string }>(`/api/${plural}`, {
      method: "POST",
      body,
      idempotencyKey: key.current,
    })
    writeStored(place, null)
    client.setQueryData([plural, "case", view.id], view)
    void client.invalidateQueries({ queryKey: [plural, "list"] })
    go(hrefOf(view.id), { replace: true })
  }
  return { title, setTitle, begin }
}

interface BegunProps<Row> {
  plural: string
  title: Words
  name: (row: Row) => string
  hrefOf: (row: Row) => string
}

/** What was begun before, so that nobody writes the same twice; nothing where nothing was. */
export function Begun<Row extends { id: string }>({ plural, title, name, hrefOf }: BegunProps<Row>) {
  const say = useSay()
  const drafts = useList<Row>(`/api/${plural}`, plural, { mine: "true", state: "draft", limit: 5 })
  const rows = drafts.data?.items ?? []
  if (rows.length === 0) return null
  return (
    <Section title={say(title)}>
      <CardList rows={rows} card={(row) => ({ title: name(row) })} hrefOf={hrefOf} />
    </Section>
  )
}

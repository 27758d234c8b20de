import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { newKey, Problem } from "../../../../kit/api.ts"
import { type Autosave, useAutosave } from "../../../../kit/autosave.tsx"
import { act, useMe } from "../../../../kit/queries.ts"
import { changesOf, draftOf, type ReplyDraft } from "./reply-draft.ts"
import type { Reply, ReplyView } from "./views.ts"

export interface ReplyWriting {
  draft: ReplyDraft
  change: (change: Partial<ReplyDraft>) => void
  autosave: Autosave<ReplyDraft>
  /** Saves what is not saved yet, then takes the action on the newest version. */
  take: (action: string) => Promise<void>
}

/** The letter in the editor, saved a moment after the last key by `save`, and kept on the device until then. */
export function useReplyDraft(view: ReplyView): ReplyWriting {
  const client = useQueryClient()
  const me = useMe().data
  const key = ["replies", "case", view.id]
  const [first] = useState(() => draftOf(view.record))
  const [draft, setDraft] = useState(first)
  const saved = useRef(first)
  const newest = () => client.getQueryData<ReplyView>(key) ?? view

  const save = async (value: ReplyDraft, idempotencyKey: string) => {
    const input = changesOf(value, saved.current)
    if (Object.keys(input).length === 0) return
    try {
      const { version } = newest()
      const next = await act<Reply>("replies", view.id, { action: "save", input, version }, idempotencyKey)
      saved.current = value
      client.setQueryData(key, next)
    } catch (error) {
      // Written by a colleague meanwhile: take the newest version; only what changed here is sent again.
      if (error instanceof Problem && error.status === 409) await client.invalidateQueries({ queryKey: key })
      throw error
    }
  }
  const autosave = useAutosave<ReplyDraft>({
    name: `reply:${me?.account.id ?? ""}:${view.id}`,
    value: draft,
    saved: first,
    save,
    restore: setDraft,
  })

  const flush = useRef(autosave.flush)
  flush.current = autosave.flush
  useEffect(() => () => void flush.current(), [])

  const take = async (action: string) => {
    await autosave.flush()
    const { version } = newest()
    const next = await act<Reply>("replies", view.id, { action, input: {}, version }, newKey())
    client.setQueryData(key, next)
    await Promise.all([
      client.invalidateQueries({ queryKey: ["replies", "list"] }),
      client.invalidateQueries({ queryKey: ["assignments"] }),
      client.invalidateQueries({ queryKey: ["todo"] }),
    ])
  }
  return { draft, change: (change) => setDraft((now) => ({ ...now, ...change })), autosave, take }
}

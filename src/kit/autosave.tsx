import { useCallback, useEffect, useRef, useState } from "react"
import { newKey, Problem } from "./api.ts"
import { Button } from "./button.tsx"
import { nowMillis, partsOf, today } from "./clock.ts"
import { momentWords } from "./dates.ts"
import { Icon } from "./icons.tsx"
import { readStored, useLanguage, useSay, writeStored } from "./preferences.tsx"
import { problemText } from "./states.tsx"
import { kitWords } from "./words.ts"

export type SaveState =
  | { kind: "clean" }
  | { kind: "saving" }
  | { kind: "saved"; at: number }
  | { kind: "local"; at: number }
  | { kind: "refused"; error: unknown }

interface AutosaveOptions<T> {
  /** Names the draft on this device: "proposal:018f…". Include the account when a device is shared. */
  name: string
  value: T
  /** What the server has. */
  saved: T
  /** Sends it, by an action; the key is kept while the same text is tried again. */
  save: (value: T, idempotencyKey: string) => Promise<unknown>
  /** Puts a restored copy back into the form. */
  restore: (value: T) => void
  delay?: number
}

export interface Autosave<T> {
  state: SaveState
  /** A copy found on this device that the server does not have. */
  restored: { at: number; value: T } | undefined
  keep: () => void
  discard: () => void
  /** Saves now; before an action that needs the newest text. */
  flush: () => Promise<void>
}

interface Copy<T> {
  at: number
  value: T
}

/**
 * Saves a draft a moment after the last key, keeps a copy on the device until the server has it, and brings that copy
 * back after a crash, visibly.
 */
export function useAutosave<T>({
  name,
  value,
  saved,
  save,
  restore,
  delay = 1200,
}: AutosaveOptions<T>): Autosave<T> {
  const place = `shanyi.draft.${name}`
  const [state, setState] = useState<SaveState>({ kind: "clean" })
  const [restored, setRestored] = useState<Copy<T> | undefined>(() => findCopy(place, saved))
  const text = JSON.stringify(value)
  const server = useRef(JSON.stringify(saved))
  const trying = useRef<{ text: string; key: string } | undefined>(undefined)
  const running = useRef<Promise<void> | undefined>(undefined)
  const newest = useRef({ value, text, save })
  newest.current = { value, text, save }

  // A found copy goes into the form at once, so that nothing typed meanwhile can overwrite it.
  const first = useRef(restored)
  const put = useRef(restore)
  put.current = restore
  useEffect(() => {
    if (first.current) put.current(first.current.value)
    first.current = undefined
  }, [])

  const send = useCallback(async () => {
    const now = newest.current
    if (now.text === server.current) return
    if (trying.current?.text !== now.text) trying.current = { text: now.text, key: newKey() }
    setState({ kind: "saving" })
    try {
      await now.save(now.value, trying.current.key)
      server.current = now.text
      trying.current = undefined
      if (newest.current.text === now.text) writeStored(place, null)
      setState({ kind: "saved", at: nowMillis() })
    } catch (error) {
      const away = error instanceof Problem && (error.status === 0 || error.status >= 500)
      setState(away ? { kind: "local", at: nowMillis() } : { kind: "refused", error })
    }
  }, [place])

  /** One save at a time; a version is only known after the one before. */
  const flush = useCallback(async () => {
    await running.current
    running.current = send()
    await running.current
    running.current = undefined
  }, [send])

  useEffect(() => {
    if (text === server.current) return
    writeStored(place, JSON.stringify({ at: nowMillis(), value: JSON.parse(text) }))
    const timer = setTimeout(() => void flush(), delay)
    return () => clearTimeout(timer)
  }, [text, place, delay, flush])

  // Without a network it is tried again by itself: soon, then less often, each screen at a moment of its own.
  const tries = useRef(0)
  useEffect(() => {
    if (state.kind !== "local") {
      if (state.kind !== "saving") tries.current = 0
      return
    }
    const again = () => void flush()
    const timer = setTimeout(again, Math.min(2_000 * 2 ** tries.current, 15_000) * (0.75 + Math.random() / 2))
    tries.current += 1
    window.addEventListener("online", again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener("online", again)
    }
  }, [state, flush])

  const keep = () => setRestored(undefined)
  const discard = () => {
    writeStored(place, null)
    restore(JSON.parse(server.current) as T)
    setRestored(undefined)
  }
  return { state, restored, keep, discard, flush }
}

function findCopy<T>(place: string, saved: T): Copy<T> | undefined {
  try {
    const copy = JSON.parse(readStored(place) ?? "null") as Copy<T> | null
    return copy && JSON.stringify(copy.value) !== JSON.stringify(saved) ? copy : undefined
  } catch {
    return undefined
  }
}

/** 已保存 10:32 */
export function SaveLine({ state }: { state: SaveState }) {
  const say = useSay()
  const words = kitWords.save
  const text = () => {
    if (state.kind === "saving") return say(words.saving)
    if (state.kind === "saved") return say(words.saved, { time: partsOf(state.at).time })
    if (state.kind === "local") return say(words.local, { time: partsOf(state.at).time })
    if (state.kind === "refused") return say(words.refused, { why: problemText(state.error, say) })
    return ""
  }
  return (
    <p className={`save-line small ${state.kind}`} role="status">
      {state.kind === "saved" ? <Icon name="check" /> : null}
      {state.kind === "local" || state.kind === "refused" ? <Icon name="late" /> : null}
      {text()}
    </p>
  )
}

/** Says that an unsaved copy was brought back, and lets the person choose. */
export function RestoredNotice<T>({ autosave }: { autosave: Autosave<T> }) {
  const say = useSay()
  const language = useLanguage()
  const { restored } = autosave
  if (!restored) return null
  return (
    <div className="notice soon" role="status">
      <Icon name="info" />
      <div className="row spread">
        <p>{say(kitWords.save.restored, { time: momentWords(restored.at, language, today()) })}</p>
        <div className="row">
          <Button small onClick={autosave.keep}>
            {say(kitWords.save.keep)}
          </Button>
          <Button small kind="plain" onClick={autosave.discard}>
            {say(kitWords.save.discard)}
          </Button>
        </div>
      </div>
    </div>
  )
}

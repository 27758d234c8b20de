import type { QueryClient } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { type Spoken, spokenFor, tellSpokenFor } from "./api.ts"

/**
 * 代录: for whom the office enters papers in this window. Kept for the window alone, so that another one is not caught up
 * in it, and survives a reload; it ends with the account that began it.
 */
const place = "shanyi.onBehalf"
const listeners = new Set<() => void>()

tellSpokenFor(readKept())

export function beginFor(who: Spoken, client: QueryClient): void {
  change(who)
  forget(client)
}

export function stopFor(client: QueryClient): void {
  if (!spokenFor()) return
  change(undefined)
  forget(client)
}

/** The person in whose name one writes now; undefined in one's own. */
export function useSpokenFor(): Spoken | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => spokenFor(),
  )
}

function change(who: Spoken | undefined): void {
  tellSpokenFor(who)
  try {
    if (who) sessionStorage.setItem(place, JSON.stringify(who))
    else sessionStorage.removeItem(place)
  } catch {
    // Storage may be switched off: then it lasts until the page is loaded again.
  }
  for (const listener of listeners) listener()
}

/** What was read in another's name is not shown in one's own. */
function forget(client: QueryClient): void {
  for (const key of ["proposals", "files"]) void client.resetQueries({ queryKey: [key] })
}

function readKept(): Spoken | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null") as Partial<Spoken> | null
    const { id, name, accountId } = kept ?? {}
    return id && name && accountId ? { id, name, accountId } : undefined
  } catch {
    return undefined
  }
}

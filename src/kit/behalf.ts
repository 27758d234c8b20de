import type { QueryClient } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { type Spoken, spokenFor, tellSpokenFor } from "./api.ts"

/**
 * 代录 and 替岗: for whom one enters papers, or acts as a substitute, in this window. Kept for the window alone, so that another one is not caught up
 * in it, and survives a reload; it ends with the account that began it.
 */
const place = "shanyi.onBehalf"
const listeners = new Set<() => void>()

tellSpokenFor(readKept())

export function beginFor(who: Spoken, client: QueryClient): void {
  change(who)
  forget(client, who)
}

export function stopFor(client: QueryClient): void {
  const who = spokenFor()
  if (!who) return
  change(undefined)
  forget(client, who)
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

/** What was read in another's name is not shown in one's own; a substitute read everything so. */
function forget(client: QueryClient, who: Spoken): void {
  if (who.way === "substitute") return void client.resetQueries()
  for (const key of ["proposals", "files"]) void client.resetQueries({ queryKey: [key] })
}

function readKept(): Spoken | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null") as Partial<Spoken> | null
    const { id, name, accountId, way } = kept ?? {}
    if (!id || !name || !accountId) return undefined
    return { id, name, accountId, ...(way === "substitute" ? { way } : {}) }
  } catch {
    return undefined
  }
}

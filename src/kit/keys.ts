import { useEffect, useRef } from "react"

export type KeyMap = Record<string, (event: KeyboardEvent) => void>

/** Single-key shortcuts of a page. They rest while someone types, holds a modifier, or a dialog is open. */
export function useKeys(keys: KeyMap, on = true): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return
      const act = current.current[event.key]
      if (!act) return
      // Enter and space belong to whatever has the focus.
      if ((event.key === "Enter" || event.key === " ") && isPressable(event.target)) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener("keydown", listen)
    return () => window.removeEventListener("keydown", listen)
  }, [on])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type)
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button, summary, input") !== null
}

/**
 * One letter for each action of a queue: the one asked for, else the first free letter of its name. j, k and ? are
 * taken.
 */
export function letterKeys(
  actions: readonly string[],
  wished: Record<string, string> = {},
): Record<string, string> {
  const taken = new Set(["j", "k", "?", "/", ...Object.values(wished)])
  const letters: Record<string, string> = {}
  for (const action of actions) {
    const letter =
      wished[action] ??
      [...`${action.toLowerCase()}abcdefghilmnopqrstuvwxyz`].find(
        (each) => /[a-z]/.test(each) && !taken.has(each),
      )
    if (!letter) continue
    taken.add(letter)
    letters[action] = letter
  }
  return letters
}

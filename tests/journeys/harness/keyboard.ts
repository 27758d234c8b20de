import type { Desk } from "./desk.ts"

/** The name of what has the cursor, as a screen reader would say it. */
function focused(): string {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return ""
  const labelled = at.getAttribute("aria-labelledby")
  const said =
    at.getAttribute("aria-label") ??
    (labelled ? document.getElementById(labelled)?.textContent : null) ??
    ("labels" in at ? [...((at.labels as NodeListOf<HTMLElement> | null) ?? [])][0]?.textContent : null) ??
    at.textContent
  return (said ?? "").replace(/\s+/g, " ").trim()
}

/** A person without a mouse: tabs to things by name, types, presses keys. */
export function byKeyboard(desk: Desk) {
  const keys = () => desk.page().keyboard
  return {
    ...desk,
    /** Tab after Tab, until what has the cursor begins with this name. */
    async tabsTo(name: string, most = 150) {
      const passed: string[] = []
      for (let step = 0; step < most; step++) {
        await keys().press("Tab")
        const at = await desk.page().evaluate(focused)
        if (at.startsWith(name)) return
        passed.push(at.slice(0, 12))
      }
      throw new Error(`Tab does not reach “${name}”; it passed ${passed.join(" > ")}`)
    },
    async types(text: string) {
      await keys().insertText(text)
    },
    async hits(...all: string[]) {
      for (const key of all) await keys().press(key)
    },
    /** The cursor is where the page begins, as after opening it. */
    async begins(heading: string) {
      await desk.page().getByRole("heading", { name: heading }).first().waitFor()
      await desk.page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    },
  }
}

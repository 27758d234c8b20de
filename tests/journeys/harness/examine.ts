import { AxeBuilder } from "@axe-core/playwright"
import type { Desk } from "./desk.ts"

/** Serious and critical findings on the page in front, as lines that say where. */
export async function examine(desk: Desk): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: desk.page() }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        [desk.place(), id, target.join(" "), failureSummary?.split("\n")[1]?.trim()].join(" | "),
      ),
    )
}

/** Waits until the page shows its content: no skeleton, and a heading. */
export async function settled(desk: Desk): Promise<void> {
  await desk.page().locator("h1").first().waitFor()
  await desk.page().waitForFunction(() => !document.querySelector(".skeleton, .rich-waiting"))
}

/** Every page the main navigation offers this person. */
export async function pagesOf(desk: Desk): Promise<string[]> {
  await desk.goes("/")
  const links = desk.page().getByRole("navigation", { name: "主导航" }).getByRole("link")
  await links.first().waitFor()
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))
  return [...new Set(found)]
}

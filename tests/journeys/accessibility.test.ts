import { expect } from "vitest"
import { everyPageIsOpen } from "./harness/accessible.ts"
import { test } from "./harness/committee.ts"
import { examine, settled } from "./harness/examine.ts"

// One of each side each time; everybody with SHANYI_ALL=1 npm test tests/journeys/accessibility
everyPageIsOpen(["li", "mayor"])
if (process.env.SHANYI_ALL) everyPageIsOpen(["chair", "housinghead", "liaison", "information"])

test("the door and the public pages are open to everybody", async ({ committee }) => {
  for (const phone of [true, false]) {
    const visitor = await committee.visitor({ phone })
    const faults: string[] = []
    for (const path of ["/sign-in", "/open"]) {
      await visitor.goes(path)
      await visitor.page().locator("h1").first().waitFor()
      faults.push(...(await examine(visitor)))
    }
    expect(faults).toEqual([])
  }
})

test("the rows of a list that a committee lays down are edited by everybody, on a phone and on a desk", async ({
  committee,
}) => {
  for (const phone of [true, false]) {
    const desk = await committee.seats("administrator", { phone })
    await desk.goes("/settings/opinions")
    await settled(desk)
    await desk.page().locator(".term button", { hasText: "修改" }).first().click()
    await desk.page().locator(".term-rows").waitFor()
    expect(await examine(desk)).toEqual([])
    const over = await desk.page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over).toBeLessThanOrEqual(0)
  }
})

import { expect } from "vitest"
import { everyPageIsOpen } from "./harness/accessible.ts"
import { test } from "./harness/committee.ts"
import { examine } from "./harness/examine.ts"

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

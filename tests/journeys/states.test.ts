import { expect } from "vitest"
import { type Committee, test } from "./harness/committee.ts"
import type { Desk } from "./harness/desk.ts"
import { examine, pagesOf, settled } from "./harness/examine.ts"
import type { Username } from "./harness/people.ts"
import { servicePlaces } from "./harness/service-places.ts"

/** What the shell itself asks for; the page's own answers are what is slow or missing here. */
const shell = /\/api\/((me|events)(\?|$)|auth\/|notices\?unread)/
const everyone: readonly Username[] = [
  "li",
  "clerk",
  "dispatcher",
  "checker",
  "housing",
  "mayor",
  "administrator",
  "guard",
  "auditor",
  "information",
  "liaison",
]
/** A member's pages each time; everybody's take a quarter of an hour: SHANYI_ALL=1 npm test tests/journeys/states.test.ts */
const roles = process.env.SHANYI_ALL ? everyone : everyone.slice(0, 1)

/** A clerk has some thirty pages, and each is asked for three times before it says that it cannot be read. */
const patience = 300_000

/** Pages that ask nothing of the server before they show themselves. */
const alwaysThere = ["/proposals/new", "/proposals/on-behalf", "/members/import"]

/** What several people see alike is made slow, or to fail, for the first of them only. */
const looked = { slow: new Set<string>(), failing: new Set<string>() }

function firstLook(paths: readonly string[], seen: Set<string>): string[] {
  const fresh = paths.filter((path) => !seen.has(path))
  for (const path of fresh) seen.add(path)
  return fresh
}

async function pages(committee: Committee, username: Username): Promise<{ desk: Desk; paths: string[] }> {
  const desk = await committee.seats(username, { phone: username === "li" })
  // Reached from where a batch is begun, not from the navigation.
  const batches = username === "clerk" ? ["/batches"] : []
  const paths = [...(await pagesOf(desk)), "/notices", ...batches].filter(
    (path) => !alwaysThere.includes(path),
  )
  return { desk, paths }
}

/** Whether the page shows where things will stand while the server has not answered. */
async function waits(desk: Desk, path: string): Promise<boolean> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await desk.page().route(/\/api\//, async (route) => {
    if (!shell.test(route.request().url())) await held
    await route.continue().catch(() => undefined)
  })
  await desk.goes(path)
  const shown = await appears(desk, "main .skeleton")
  release()
  await settled(desk)
  await desk.page().unrouteAll({ behavior: "ignoreErrors" })
  return shown
}

/** Whether the page says that it could not be read; what it then shows is open to everybody too. */
async function tells(desk: Desk, path: string): Promise<boolean> {
  await desk
    .page()
    .route(/\/api\//, (route) =>
      shell.test(route.request().url())
        ? route.continue()
        : route.fulfill({ status: 500, contentType: "application/problem+json", body: '{"status":500}' }),
    )
  await desk.goes(path)
  const shown = await appears(desk, "main [role=alert]")
  if (shown) expect(await examine(desk)).toEqual([])
  await desk.page().unrouteAll({ behavior: "ignoreErrors" })
  return shown
}

const appears = (desk: Desk, what: string) =>
  desk
    .page()
    .locator(what)
    .first()
    .waitFor({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    )

test("behind an address too: a meeting, its list, a rule book and an account wait and fail in words", async ({
  committee,
}) => {
  const { activity, book, account } = await servicePlaces(committee)
  const desk = await committee.seats("liaison")
  const mute: string[] = []
  for (const path of [activity, `${activity}/list`, book, account]) {
    if (!(await waits(desk, path))) mute.push(`${path} while it waits`)
    if (!(await tells(desk, path))) mute.push(`${path} when it fails`)
  }
  expect(mute).toEqual([])
})

for (const username of roles) {
  test(
    `empty pages tell ${username} what will appear there`,
    async ({ committee }) => {
      const { desk, paths } = await pages(committee, username)
      const bare: string[] = []
      for (const path of paths) {
        await desk.goes(path)
        await settled(desk)
        const text = await desk.page().locator("main").textContent()
        if ((text ?? "").replace(/\s/g, "").length < 12) bare.push(path)
        expect(await examine(desk)).toEqual([])
      }
      expect(bare).toEqual([])
    },
    patience,
  )

  test(
    `while the server is slow, ${username} sees where things will stand`,
    async ({ committee }) => {
      const { desk, paths } = await pages(committee, username)
      const blank: string[] = []
      for (const path of firstLook(paths, looked.slow)) if (!(await waits(desk, path))) blank.push(path)
      expect(blank).toEqual([])
    },
    patience,
  )

  test(
    `when the server fails, ${username} is told what to do`,
    async ({ committee }) => {
      const { desk, paths } = await pages(committee, username)
      const silent: string[] = []
      for (const path of firstLook(paths, looked.failing)) if (!(await tells(desk, path))) silent.push(path)
      expect(silent).toEqual([])
    },
    patience,
  )
}

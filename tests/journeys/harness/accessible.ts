import { expect } from "vitest"
import { type Committee, test } from "./committee.ts"
import type { Desk } from "./desk.ts"
import { examine, pagesOf, settled } from "./examine.ts"
import type { Username } from "./people.ts"

let places: Promise<{ shared: string[]; draft: string; feedback: string }> | undefined

/** One case at every stage, so that no page is looked at empty. */
function prepare({ seeds, ids }: Committee) {
  places ??= (async () => {
    await seeds.submitted("关于完善社区养老服务的提案")
    await seeds.reviewed("关于治理城区道路积水的提案")
    await seeds.filed("关于改造农贸市场的提案")
    const waiting = await seeds.assigned("关于整治占道停车的提案")
    const answered = await seeds.inProgress("关于推进老旧小区加装电梯的提案", "2026-01-06")
    const reply = await seeds.replied(answered.assignment, "planned")
    const open = await seeds.inProgress("关于修复滨河步道的提案", "2026-01-06")
    await seeds.act("housinghead", "assignments", waiting.assignment, "requestReturn", {
      reason: "非本单位职责。",
    })
    const draft = await seeds.draft("关于增设夜间公交的提案")
    await seeds.act("li", "proposals", draft, "invite", { personIds: [ids.zhang] })
    await seeds.act("li", "proposals", draft, "reopenDraft")
    const [promise, feedback] = await Promise.all([
      seeds.first("director", "/api/follow-ups"),
      seeds.first("li", "/api/feedback"),
    ])
    return {
      draft: `/proposals/${draft}/write`,
      feedback: `/feedback/${feedback}`,
      shared: [
        `/proposals/${answered.id}`,
        `/assignments/${open.assignment}`,
        `/replies/${reply}`,
        `/follow-ups/${promise}`,
      ],
    }
  })()
  return places
}

const everywhere = ["/notices", "/search?q=提案", "/account"]
const own: Partial<Record<Username, readonly string[]>> = {
  director: ["/statistics/proposals/reconcile"],
  administrator: [
    "/organisation/bodies?kind=handling_unit",
    "/organisation/roll?kind=sector",
    "/organisation/terms",
    "/members/new",
    "/account",
  ],
  guard: ["/me/substitutes"],
  auditor: ["/audit?q=登录"],
}

async function faultsOf(committee: Committee, username: Username, phone: boolean): Promise<string[]> {
  const { shared, draft, feedback } = await prepare(committee)
  const desk: Desk = await committee.seats(username, { phone })
  // One of each side sees the pages that are the same for many.
  const readers: readonly Username[] = ["li", "clerk", "housing", "mayor"]
  const records = readers.includes(username) ? [...everywhere, ...shared] : []
  const paths = [
    ...(await pagesOf(desk)),
    ...records,
    ...(own[username] ?? []),
    ...(username === "li" ? [draft, `${draft}?step=details`, `${draft}?step=check`, feedback] : []),
  ]
  return faultsAt(desk, paths)
}

/** What keeps somebody from using these pages. */
export async function faultsAt(desk: Desk, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of new Set(paths)) {
    await desk.goes(path)
    faults.push(...(await faultsHere(desk)))
  }
  return faults
}

/** The same of the page in front. */
export async function faultsHere(desk: Desk): Promise<string[]> {
  await settled(desk)
  const faults = await examine(desk)
  const over = await desk.page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return over > 0 ? [...faults, `${desk.place()} | scrolls sideways by ${over} px`] : faults
}

/** A test for each of these people: their pages, and pages that many see, on a phone and on a desk. */
export function everyPageIsOpen(people: readonly Username[]): void {
  for (const username of people) {
    test(`every page of ${username} is open to everybody, on a phone and on a desk`, async ({
      committee,
    }) => {
      const faults = [
        ...(await faultsOf(committee, username, true)),
        ...(await faultsOf(committee, username, false)),
      ]
      expect(faults).toEqual([])
      expect(committee.errors).toEqual([])
    }, 240_000)
  }
}

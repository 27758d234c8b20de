import { expect, test } from "vitest"
import { dueGroups } from "./due-groups.ts"
import type { WorkLine } from "./views.ts"

const line = (id: string, on: string, left: number, more: Partial<WorkLine> = {}): WorkLine => ({
  id,
  version: 1,
  state: "signed",
  proposalId: "p",
  numberText: null,
  subject: id,
  isKey: false,
  leadName: "李晓云",
  unitName: "市住建局",
  role: "sole",
  assignedOn: "2026-11-02",
  repliedOn: null,
  extensionAsked: null,
  attempt: 1,
  due: { name: "reply", on, provisional: false, workingDaysLeft: left },
  daysOverdue: left < 0 ? -left : 0,
  contactCount: 0,
  reply: null,
  ...more,
})

test("late comes first, then what is due within three working days, then the rest, each by its day", () => {
  const groups = dueGroups([
    line("later", "2026-12-14", 16),
    line("soon", "2026-11-25", 3),
    line("late", "2026-11-10", -8),
    line("latest", "2026-11-03", -13),
  ])
  expect(groups.map((group) => [group.key, group.lines.map((each) => each.id)])).toEqual([
    ["late", ["latest", "late"]],
    ["soon", ["soon"]],
    ["later", ["later"]],
  ])
})

test("what waits for somebody else comes last even when its date has passed", () => {
  const waiting = line("waiting", "2026-11-03", -13, {
    state: "in_progress",
    reply: { id: "r", state: "checking" },
  })
  const groups = dueGroups([waiting, line("late", "2026-11-10", -8)])
  expect(groups.map((group) => group.key)).toEqual(["late", "waiting"])
})

test("a line without a date stands at the end of the later ones", () => {
  const [group] = dueGroups([{ ...line("open", "", 0), due: null }, line("later", "2026-12-14", 16)])
  expect(group?.lines.map((each) => each.id)).toEqual(["later", "open"])
})

import { expect, test } from "vitest"
import type { Contact } from "../record/handling.ts"
import { contactGaps } from "./contact-gaps.ts"

const contact = (milestone: string, more: Partial<Contact> = {}): Contact => ({
  id: milestone,
  kind: "phone",
  onDate: "2026-10-21",
  place: "",
  people: "李晓云",
  summary: "约定现场查看",
  milestone,
  confirmedOn: null,
  disputedReason: null,
  ...more,
})
const required = { count: 3, meetings: 2 }

test("what the terms ask for and is not there yet is missing", () => {
  const gaps = contactGaps({
    contacts: [contact("before")],
    contactCount: { count: 1, meetings: 0, confirmed: 0 },
    contactsRequired: required,
  })
  expect([gaps.contacts, gaps.meetings]).toEqual([2, 2])
})

test("a disputed contact stands at no stage and waits for nobody", () => {
  const gaps = contactGaps({
    contacts: [contact("before", { disputedReason: "没有联系过" }), contact("during")],
    contactCount: { count: 1, meetings: 0, confirmed: 0 },
    contactsRequired: required,
  })
  expect(gaps.stages.map((stage) => stage.contacts.length)).toEqual([0, 1, 0])
  expect(gaps.unconfirmed).toBe(1)
})

test("more than enough is not counted as less than nothing", () => {
  const gaps = contactGaps({
    contacts: [],
    contactCount: { count: 5, meetings: 4, confirmed: 5 },
    contactsRequired: required,
  })
  expect([gaps.contacts, gaps.meetings]).toEqual([0, 0])
})

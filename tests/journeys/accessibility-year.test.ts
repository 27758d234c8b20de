import { expect } from "vitest"
import { faultsAt, faultsHere } from "./harness/accessible.ts"
import { test } from "./harness/committee.ts"
import { servicePlaces } from "./harness/service-places.ts"

test("meetings, the rule-book editor, an account and an evaluation are open to everybody", async ({
  committee,
}) => {
  const at = await servicePlaces(committee)
  const liaison = await committee.seats("liaison")
  const faults = await faultsAt(liaison, [
    ...[at.activity, `${at.activity}/list`, `${at.activity}/screen`, at.summons],
    ...[at.year, at.account, at.dossier, at.book],
  ])
  for (const view of ["全文", "对比", "用 2026 年试算"]) {
    await liaison.presses(view)
    faults.push(...(await faultsHere(liaison)))
  }
  const li = await committee.seats("li", { phone: true })
  faults.push(...(await faultsAt(li, [at.activity, at.dossier])))
  const visitor = await committee.visitor({ phone: true })
  faults.push(...(await faultsAt(visitor, [at.evaluation])))
  expect(faults).toEqual([])
  expect(committee.errors).toEqual([])
})

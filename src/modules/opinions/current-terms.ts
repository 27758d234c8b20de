import type { Read } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import { findCurrentTerms } from "../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { completeTerms } from "../../procedure/terms.ts"
import { type OpinionTerms, opinionTerms } from "./terms.ts"

/** The terms in force today, for what belongs to no case: boards, lists, the public page. */
export async function currentTerms(house: House, read: Read): Promise<OpinionTerms> {
  const current = await findCurrentTerms(read, opinionTerms, house.clock.today(await timeZoneOf(read)))
  return completeTerms(opinionTerms, null, current?.values ?? {})
}

import { newId } from "../../base/id.ts"
import type { OpenHouse } from "./testing.ts"

/**
 * The year's plenary, as every committee of the tests holds it: 12 to 15 January 2026, papers since October, cut-off on
 * the 13th at five. Returns its id.
 */
export async function holdPlenary(
  open: Pick<OpenHouse, "inOrganisation">,
  orgId: number,
  termId: string,
): Promise<string> {
  const id = newId()
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .insertInto("session")
      .values({
        org_id: orgId,
        id,
        term_id: termId,
        number: 5,
        year: 2026,
        opens_on: "2026-01-12",
        closes_on: "2026-01-15",
        collection_opens_on: "2025-10-12",
        cutoff_at: new Date("2026-01-13T17:00:00+08:00"),
      })
      .execute(),
  )
  return id
}

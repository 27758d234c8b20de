import { mintScope } from "../../platform/database/db.ts"
import type { Extra } from "../../platform/jobs/runner.ts"
import type { House } from "../../platform/procedures/office.ts"
import { countTermsAgain } from "../../platform/similar/read-statistics.ts"

/** How common each term is, counted once a night for every organisation (18:30 UTC is half past two in Shanghai). */
export const countTermsNightly: Extra = {
  jobs: [{ name: "count_terms", run: (_payload, { house }) => countTerms(house) }],
  timetable: [{ job: "count_terms", at: "30 18 * * *" }],
}

async function countTerms(house: House): Promise<void> {
  const organisations = await house.db.global.selectFrom("organisation").select("id").execute()
  for (const { id } of organisations) {
    await house.db.write(mintScope(id, null), (tx) => countTermsAgain(tx, "proposal"))
  }
}

import { mintScope } from "../../platform/database/db.ts"
import type { Extra } from "../../platform/jobs/runner.ts"
import { countTermsAgain } from "../../platform/similar/read-statistics.ts"

/** How common each term is among reports, counted once a night for every organisation, after the proposals' own. */
export const countOpinionTerms: Extra = {
  jobs: [
    {
      name: "count_opinion_terms",
      run: async (_payload, { house }) => {
        const organisations = await house.db.global.selectFrom("organisation").select("id").execute()
        for (const { id } of organisations)
          await house.db.write(mintScope(id, null), (tx) => countTermsAgain(tx, "opinion_report"))
      },
    },
  ],
  timetable: [{ job: "count_opinion_terms", at: "45 18 * * *" }],
}

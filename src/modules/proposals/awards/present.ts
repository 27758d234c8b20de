import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { runsTheWork } from "../policy.ts"
import { proposalTerms } from "../terms.ts"
import type { Award } from "./record.ts"
import { mostOf } from "./rules.ts"

/** Who was only nominated, and every score, stay among those who run the work. */
export async function presentAward(record: Award, actor: Actor, read: Read): Promise<object> {
  const terms = await getTerms(read, proposalTerms, record.termsId)
  const inside = runsTheWork.test(record, actor)
  const { filed, units } = record.bases
  const collective = (kind: string | null) =>
    terms.kinds.find((each) => each.code === kind)?.collective ?? false
  return {
    sessionId: record.sessionId,
    title: record.title,
    meeting: record.meeting,
    approvedOn: record.approvedOn,
    publishedOn: record.publishedOn,
    outcomeReason: inside ? record.outcomeReason : null,
    collectiveShare: record.collectiveShare,
    shares: {
      proposals: { base: filed, ratio: terms.awardRatio, most: mostOf(filed, terms.awardRatio) },
      units: { base: units, ratio: terms.unitAwardRatio, most: mostOf(units, terms.unitAwardRatio) },
    },
    candidates: record.candidates
      .filter((each) => inside || each.proposed)
      .map(({ score, reason, ...each }) => ({
        ...each,
        collective: collective(each.proposalKind),
        score: inside ? score : null,
        reason: inside ? reason : null,
      })),
  }
}

import { systemActor } from "../../../base/actor.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Fact, Reaction } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { currentTermsId, getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import {
  findAccepted,
  noteOpened,
  type Outcome,
  reportProgress,
  returnResult,
} from "../../dispatches/public.ts"
import { cleanTexts } from "../clean.ts"
import { sessionFor } from "../create.ts"
import { loadProposal } from "../load.ts"
import { arrivedIn } from "../reactions.ts"
import { draft } from "../schema.ts"
import { proposalTerms } from "../terms.ts"

const carried = draft.pick({ subject: true, situation: true, analysis: true, recommendations: true })

/** A proposal of a lower committee that was taken up: a case of our own, in the matter chain it had there. */
const takeOver: Reaction["act"] = async ({ house, tx, fact }) => {
  const dispatch = await findAccepted(tx, fact.caseId, "proposal")
  if (!dispatch) return
  const today = house.clock.today(await timeZoneOf(tx))
  const terms = await getTerms(tx, proposalTerms, await currentTermsId(tx, proposalTerms, today))
  const said = dispatch.content as { kind?: unknown; leadName?: unknown }
  const { subject, situation, analysis, recommendations } = dispatch.content
  const actor = systemActor(tx.scope.orgId)
  const { id } = await openCase(house, tx, {
    procedure: "proposal",
    matterId: dispatch.matterId,
    actor,
    data: {
      ...cleanTexts(carried.parse({ subject, situation, analysis, recommendations })),
      kind: terms.kinds.some(({ code }) => code === said.kind) ? said.kind : "individual",
      sessionId: await sessionFor(tx, today),
      // What the proposer agreed to was their own committee's doing.
      publishConsent: false,
      meetingWished: false,
      leadName: typeof said.leadName === "string" ? said.leadName : "",
      leadSector: dispatch.fromName,
    },
  })
  await noteOpened(tx, dispatch.id, { procedure: "proposal", caseId: id })
  const proposal = await loadProposal(tx, id, false)
  if (!proposal) return
  const input = { period: arrivedIn(proposal, fact.at) }
  await perform(house, tx, { procedure: "proposal", id, action: "takeOver", input, actor })
}

const filed: Reaction["act"] = ({ house, tx, fact }) =>
  reportProgress(house, tx, fact.caseId, "已立案，按提案办理。")

const ended =
  (outcome: Outcome, text: string): Reaction["act"] =>
  ({ house, tx, fact }) => {
    const why = typeof fact.data.reason === "string" ? `${text}${fact.data.reason}` : text
    return returnResult(house, tx, fact.caseId, { outcome, text: why })
  }

const meanings: Readonly<Record<string, Outcome>> = {
  solved: "adopted",
  in_progress: "adopted",
  planned: "partly",
  conditions: "noted",
  reference: "noted",
}

/** The class of the reply is what the lower committee learns, in the words this organisation has for it. */
const concluded: Reaction["act"] = async ({ house, tx, fact }) => {
  const found = await classOf(tx, fact)
  await returnResult(house, tx, fact.caseId, {
    outcome: found ? (meanings[found.meaning] ?? "noted") : "adopted",
    text: found ? `已办结：${found.code} 类，${found.label.zh}。` : "已办结。",
    ...(found ? { content: { resultClass: found.code } } : {}),
  })
}

async function classOf(tx: Tx, fact: Fact) {
  const proposal = await loadProposal(tx, fact.caseId, false)
  if (!proposal?.resultClass) return undefined
  const terms = await getTerms(tx, proposalTerms, proposal.termsId)
  return terms.resultClasses.find(({ code }) => code === proposal.resultClass)
}

export const letterReactions: readonly Reaction[] = [
  { hears: "received_dispatch.accept", act: takeOver },
  { hears: "proposal.file", act: filed },
  { hears: "proposal.merge", act: ended("adopted", "与内容相同的提案并案办理。") },
  { hears: "proposal.convertToOpinion", act: ended("noted", "转为社情民意信息。") },
  { hears: "proposal.convertToAdvice", act: ended("noted", "转为意见建议，送有关部门研究参考。") },
  { hears: "proposal.escalate", act: ended("noted", "超出本级职权，已再向上转报。") },
  { hears: "proposal.resolveOnSite", act: ended("adopted", "所提问题已经解决。") },
  { hears: "proposal.reject", act: ended("not_adopted", "未予立案。") },
  { hears: "proposal.conclude", act: concluded },
]

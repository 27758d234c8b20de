import type { Role } from "../../../base/actor.ts"
import type { Office } from "../../../platform/procedures/office.ts"
import { toPlainText } from "../../../platform/richtext/text.ts"
import { ofUnit, runsTheWork } from "../policy.ts"
import { publicSince } from "../publication/since.ts"
import { proposalTerms } from "../terms.ts"
import { cleanDraft } from "./clean.ts"
import { createReply } from "./create.ts"
import { loadReply } from "./load.ts"
import { seesReply, sentStates } from "./policy.ts"
import { presentReply } from "./present.ts"
import { replyProcedure } from "./procedure.ts"
import type { Reply } from "./record.ts"
import { type ReplyInputs, replyInputs } from "./schema.ts"
import { visibleReplies } from "./visible.ts"
import { replyWords } from "./words.ts"
import { replyWrites } from "./writes.ts"
import "./tables.ts"

const unit: Role[] = ["unit_liaison", "unit_head"]
/** Steps inside the offices; proposers hear of drafts sent to them and of the letter itself. */
const insideSteps = new Set(["save", "countersign", "passCheck", "returnCheck", "withhold"])

export const replyOffice: Office<Reply, ReplyInputs, typeof proposalTerms> = {
  procedure: replyProcedure,
  path: "replies",
  table: "reply",
  jsonColumns: ["answers"],
  terms: proposalTerms,
  words: replyWords,
  inputs: { ...replyInputs, save: cleanDraft },
  load: loadReply,
  see: seesReply,
  visible: { as: "c", where: visibleReplies },
  present: presentReply,
  publicSince: publicSince("reply_id"),
  create: createReply,
  writes: replyWrites,
  tells: ({ action }, record, actor) =>
    !insideSteps.has(action) ||
    ofUnit.test(record, actor) ||
    (action !== "save" &&
      (runsTheWork.test(record, actor) || record.assists.some(({ unitId }) => unitOf(actor, unitId)))),
  danger: ["submitReply", "publish", "withhold", "takeDown"],
  ownForms: ["save", "publish"],
  heading: ({ proposal }) => ({ number: proposal.numberText, title: proposal.subject }),
  searchText: ({ state, proposal, text, answers }) =>
    sentStates.includes(state)
      ? {
          title: proposal.subject,
          body: [toPlainText(text), ...answers.map((each) => each.text)].join("\n"),
        }
      : null,
  todo: {
    queues: [
      { states: ["drafting"], actions: ["submitReply", "sendDraft", "save"], scope: "unit", roles: unit },
      {
        states: ["with_proposer"],
        actions: ["proposerComments"],
        scope: "party",
        relations: ["lead_proposer", "signing_body"],
      },
      { states: ["countersigning"], actions: ["countersign"], scope: "party", relations: ["assist_unit"] },
      {
        states: ["checking"],
        actions: ["passCheck", "returnCheck"],
        scope: "role",
        roles: ["supervision_office", "dispatch_office"],
      },
      { states: ["issued"], actions: ["publish", "withhold"], scope: "role", roles: ["proposal_office"] },
    ],
    duties: ["draft_sent", "countersign_asked", "check_asked", "objected", "returned"],
  },
}

function unitOf(actor: Parameters<typeof seesReply.test>[1], unitId: string): boolean {
  return actor.grants.some((grant) => unit.includes(grant.role) && grant.bodyId === unitId)
}

import { toPlainText } from "../../../platform/richtext/text.ts"
import { blocksOfText, type Paper } from "../../documents/public.ts"
import type { Assignment } from "../assignments/record.ts"
import { matterOf } from "./matter.ts"

/** 会办意见 as the assisting unit gave it, to the unit that answers. */
export const assistOpinion: Paper<Assignment> = {
  kind: "assist_opinion",
  ready: ({ opinion }) => opinion !== null,
  async request(read, assignment) {
    const lead = assignment.siblings.find(({ role }) => role === "lead" || role === "sole")
    const answering = lead
      ? await read.q
          .selectFrom("body")
          .select(["id", "name"])
          .where("org_id", "=", read.scope.orgId)
          .where("id", "=", lead.unitId)
          .executeTakeFirst()
      : undefined
    return {
      kind: "assist_opinion",
      fields: { ...(await matterOf(read, assignment.proposalId)), unit: assignment.unitName },
      slots: { 意见: blocksOfText(toPlainText(assignment.opinion ?? "")) },
      addressees: answering ? [{ name: answering.name, bodyId: answering.id }] : [],
      ...(assignment.opinionOn ? { date: assignment.opinionOn } : {}),
      source: {
        procedure: "assignment",
        caseId: assignment.id,
        matterId: assignment.matterId,
        // Handled anew, the unit gives another opinion.
        key: `${assignment.attempt}`,
      },
    }
  },
}

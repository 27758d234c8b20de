import type { Role } from "../../../base/actor.ts"
import type { Office } from "../../../platform/procedures/office.ts"
import { proposalTerms } from "../terms.ts"
import { loadAssignment } from "./load.ts"
import { seesAssignment } from "./policy.ts"
import { presentAssignment } from "./present.ts"
import { assignmentProcedure } from "./procedure.ts"
import type { Assignment } from "./record.ts"
import { type AssignmentInputs, assignmentInputs } from "./schema.ts"
import { visibleAssignments } from "./visible.ts"
import { assignmentWords } from "./words.ts"
import { assignmentWrites } from "./writes.ts"
import "./tables.ts"

const ofUnit: Role[] = ["unit_liaison", "unit_head"]
const deciders: Role[] = ["dispatch_office", "proposal_office", "proposal_committee"]

export const assignmentOffice: Office<Assignment, AssignmentInputs, typeof proposalTerms> = {
  procedure: assignmentProcedure,
  path: "assignments",
  table: "assignment",
  terms: proposalTerms,
  words: assignmentWords,
  inputs: assignmentInputs,
  load: loadAssignment,
  see: seesAssignment,
  visible: { as: "a", where: visibleAssignments },
  present: presentAssignment,
  writes: assignmentWrites,
  danger: ["cancelPreAssignment", "requestReturn", "grantReturn", "denyReturn", "submitOpinion"],
  many: ["remind", "issueNotice"],
  ownForms: ["confirmContact", "disputeContact", "handleTogether"],
  heading: ({ proposal }) => ({ number: proposal.numberText, title: proposal.subject }),
  todo: {
    queues: [
      { states: ["awaiting_signoff"], actions: ["acknowledge"], scope: "unit", roles: ofUnit },
      {
        states: ["return_denied", "signed"],
        actions: ["recordContact", "submitOpinion"],
        scope: "unit",
        roles: ofUnit,
      },
      { states: ["in_progress"], actions: ["recordContact", "submitOpinion"], scope: "unit", roles: ofUnit },
      {
        states: ["return_requested"],
        actions: ["grantReturn", "denyReturn"],
        scope: "role",
        roles: deciders,
      },
    ],
    duties: [
      "assigned",
      "return_requested",
      "return_denied",
      "extension_requested",
      "reminded",
      "rehandling",
    ],
  },
}

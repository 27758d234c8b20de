import type { TodoQueues } from "../../platform/procedures/todo.ts"

const proposers = ["lead_proposer", "signing_body"]

/** Whose turn it is in a proposal's life. The unit's and the proposer's parts are in their own procedures. */
export const proposalTodo: TodoQueues = {
  queues: [
    { states: ["draft"], actions: ["submit", "save"], scope: "party", relations: proposers },
    { states: ["cosigning"], actions: ["submit", "reopenDraft"], scope: "party", relations: proposers },
    {
      states: ["cosigning"],
      actions: ["confirmCosign", "declineCosign"],
      scope: "party",
      relations: ["invited_cosponsor"],
    },
    { states: ["returned"], actions: ["resubmit", "save"], scope: "party", relations: proposers },
    {
      states: ["first_review", "second_review"],
      actions: ["review", "returnForRevision"],
      scope: "role",
      roles: ["proposal_office", "proposal_committee"],
    },
    {
      states: ["final_review"],
      actions: ["file", "merge", "reject"],
      scope: "role",
      roles: ["proposal_committee"],
    },
    {
      states: ["filed", "assigning"],
      actions: ["preAssign", "assign"],
      scope: "role",
      roles: ["dispatch_office", "proposal_office", "proposal_committee"],
    },
    { states: ["concluded"], actions: ["archive"], scope: "role", roles: ["proposal_office"] },
  ],
  duties: [
    "cosign_invited",
    "returned",
    "rehandling",
    "joint_meeting",
    // Whoever did not ask for it must hear of it, muted or not.
    "staff_entered",
    "staff_withdrawn",
    "staff_cosigned",
    "staff_declined",
  ],
}

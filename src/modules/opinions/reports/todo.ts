import type { TodoQueues } from "../../../platform/procedures/todo.ts"

const reporters = ["reporter", "reporting_body"]
const office = ["information_office"] as const

/** Whose turn it is in a report's life; transfers, instructions and issues have queues of their own. */
export const reportTodo: TodoQueues = {
  queues: [
    { states: ["draft"], actions: ["submit", "save"], scope: "party", relations: reporters },
    { states: ["returned"], actions: ["resubmit", "save"], scope: "party", relations: reporters },
    { states: ["submitted"], actions: ["register"], scope: "role", roles: office },
    { states: ["registered"], actions: ["screen"], scope: "role", roles: office },
    { states: ["screening"], actions: ["startEditing", "notUse"], scope: "role", roles: office },
    { states: ["editing"], actions: ["edit", "sendToReview"], scope: "role", roles: office },
    { states: ["reviewing"], actions: ["approve"], scope: "role", roles: office },
    { states: ["answered"], actions: ["close"], scope: "role", roles: office },
  ],
  duties: ["opinion_returned", "opinion_not_used", "opinion_to_proposal"],
}

import type { Mirror } from "../world.ts"
import { assignmentMirror } from "./assignment.ts"
import { feedbackMirror } from "./feedback.ts"
import { keyMirror } from "./key.ts"
import { promiseMirror } from "./promise.ts"
import { proposalMirror } from "./proposal.ts"
import { replyMirror } from "./reply.ts"

/** The offices that the loader works in memory, in the order in which their reactions are heard. */
export const mirrors: readonly Mirror[] = [
  proposalMirror,
  assignmentMirror,
  replyMirror,
  feedbackMirror,
  promiseMirror,
  keyMirror,
]

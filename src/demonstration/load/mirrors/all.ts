import type { Mirror } from "../world.ts"
import { assignmentMirror } from "./assignment.ts"
import { proposalMirror } from "./proposal.ts"

/** The offices that the loader works in memory, in the order in which their reactions are heard. */
export const mirrors: readonly Mirror[] = [proposalMirror, assignmentMirror]

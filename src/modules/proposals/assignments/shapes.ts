import { z } from "zod"
import { flag, several } from "../paging.ts"
import { assignmentSorts } from "./reads.ts"
import { roles } from "./record.ts"

/** What the lists of assignments are asked, and what they answer. */
const paging = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
}
const track = z.string().max(40).optional()

export const listQuery = z.object({
  q: z.string().max(100).optional(),
  state: several,
  role: several,
  track,
  unitId: z.uuid().optional(),
  proposalId: z.uuid().optional(),
  sessionId: z.uuid().optional(),
  mine: flag,
  open: flag,
  overdue: flag,
  dueBy: z.iso.date().optional(),
  undecided: flag,
  sort: z.enum(assignmentSorts).optional(),
  ...paging,
})

export const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  proposalId: z.string(),
  numberText: z.string().nullable(),
  subject: z.string(),
  isKey: z.boolean(),
  leadName: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  track: z.string(),
  role: z.enum(roles),
  assignedOn: z.string().nullable(),
  repliedOn: z.string().nullable(),
  extensionAsked: z.string().nullable(),
  attempt: z.int(),
  due: z
    .object({ name: z.string(), on: z.string(), provisional: z.boolean(), workingDaysLeft: z.int() })
    .nullable(),
  daysOverdue: z.int(),
  contactCount: z.int(),
  reply: z.object({ id: z.string(), state: z.string() }).nullable(),
})

export const boardQuery = z.object({
  track,
  unitId: z.uuid().optional(),
  name: several,
  overdue: flag,
  dueFrom: z.iso.date().optional(),
  dueBy: z.iso.date().optional(),
  ...paging,
})

export const boardLine = z.object({
  deadlineId: z.string(),
  name: z.string(),
  basis: z.string(),
  due: z.looseObject({ start: z.string(), due: z.string(), provisional: z.boolean() }),
  daysOverdue: z.int(),
  paused: z.boolean(),
  id: z.string(),
  version: z.int(),
  state: z.string(),
  role: z.enum(roles),
  track: z.string(),
  proposalId: z.string(),
  numberText: z.string().nullable(),
  subject: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  receiver: z.string().nullable(),
  leaderInCharge: z.string().nullable(),
  reasons: z.array(z.string()),
})

export const workloadQuery = z.object({ sessionId: z.uuid().optional(), track })

export const workload = z.object({
  unitId: z.string(),
  unitName: z.string(),
  track: z.string().nullable(),
  sole: z.int(),
  lead: z.int(),
  assist: z.int(),
  separate: z.int(),
  total: z.int(),
  done: z.int(),
  overdue: z.int(),
})

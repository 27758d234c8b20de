import { z } from "zod"
import type { Words } from "../../../base/words.ts"
import type { Period } from "../../../rulebook/calendar/calendar.ts"

/** The shapes that term values take; each is plain JSON. */
const words = z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(120) })

export const period = z.union([
  z.object({ workingDays: z.int().min(1).max(250) }).strict(),
  z.object({ days: z.int().min(1).max(730) }).strict(),
  z.object({ months: z.int().min(1).max(24) }).strict(),
  z.object({ on: z.iso.date() }).strict(),
]) satisfies z.ZodType<Period>

export const count = (minimum: number, maximum: number) => z.int().min(minimum).max(maximum)

export const code = z.string().regex(/^[a-z][a-z0-9_]*$/)

/** A kind of proposal 提案种类: who may sign it, and when it may be submitted. */
export const kind = z.object({
  code,
  label: words,
  signer: z.enum(["member", "body", "sector", "group", "committee"]),
  collective: z.boolean(),
  seal: z.boolean(),
  period: z.enum(["any", "plenary"]),
})
export type ProposalKind = z.infer<typeof kind>

export const choice = z.object({ code, label: words })
export type Choice = z.infer<typeof choice>

/** A result class 办理结果分类: letters do not mean the same everywhere, so each is mapped to a meaning. */
export const resultClass = z.object({
  code: z.string().regex(/^[A-Z]$/),
  label: words,
  meaning: z.enum(["solved", "in_progress", "planned", "conditions", "reference"]),
})
export type ResultClass = z.infer<typeof resultClass>

/** A value of the feedback scale; `counts` says whether it counts as satisfied 满意. */
export const scaleValue = z.object({
  code,
  label: words,
  counts: z.enum(["satisfied", "mostly", "neutral", "dissatisfied"]),
})
export type ScaleValue = z.infer<typeof scaleValue>

export const said = (zh: string, en: string): Words => ({ zh, en })

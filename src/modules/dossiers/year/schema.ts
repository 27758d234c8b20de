import { z } from "zod"

const reason = z.string().trim().min(2).max(1000).meta({ widget: "textarea" })
const empty = z.object({}).strict()

export const openYear = z
  .object({
    year: z.int().min(2000).max(2200),
    title: z.string().trim().min(2).max(120),
    ruleBookId: z.uuid(),
  })
  .strict()

/** What each action of a year of service takes. */
export const yearInputs = {
  changeRules: z.object({ ruleBookId: z.uuid(), reason }).strict(),
  score: empty,
  report: z
    .object({
      body: z.string().trim().min(20).max(20_000).meta({ widget: "textarea" }),
      /** Whose it is, in a year of bodies, where somebody speaks for several. */
      bodyId: z.uuid().optional(),
    })
    .strict(),
  openObjections: empty,
  sendBack: z.object({ reason }).strict(),
  approve: z.object({ meeting: z.string().trim().min(2).max(200), approvedOn: z.iso.date() }).strict(),
  notify: empty,
  archive: empty,
}

export type YearInputs = { readonly [N in keyof typeof yearInputs]: z.infer<(typeof yearInputs)[N]> }

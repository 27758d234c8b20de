import { z } from "zod"
import { type TermsOf, term } from "../../procedure/terms.ts"

/** How fast letters are answered here. */
const definitions = {
  decideWithin: term<{ workingDays: number }>({
    label: { zh: "答复是否受理的期限", en: "Taken up or declined within" },
    group: "answering",
    basis: "dispatch-decide-within",
    range: { zh: "3–10 个工作日", en: "3–10 working days" },
    default: { workingDays: 5 },
    schema: z.object({ workingDays: z.int().min(1).max(60) }).strict(),
  }),
  resultWithin: term<{ months: number }>({
    label: { zh: "函告结果的期限（受理后）", en: "Result returned within (of acceptance)" },
    group: "answering",
    basis: "dispatch-result-within",
    range: { zh: "1–12 个月", en: "1–12 months" },
    default: { months: 6 },
    schema: z.object({ months: z.int().min(1).max(24) }).strict(),
  }),
}

export type DispatchTerms = TermsOf<typeof definitions>

export const dispatchTerms = {
  office: "dispatches",
  definitions,
  groups: { answering: { zh: "来函办理", en: "Answering letters" } },
  presets: {},
}

import { z } from "zod"
import { type TermsOf, term } from "../../procedure/terms.ts"
import type { Period } from "../../rulebook/calendar/calendar.ts"

const days = z.strictObject({ workingDays: z.int().min(1).max(60) })

const definitions = {
  signWithin: term<Period & { readonly workingDays: number }>({
    label: { zh: "签批期限", en: "Signed within" },
    group: "documents",
    basis: "document-signoff",
    range: { zh: "2–5 个工作日", en: "2–5 working days" },
    default: { workingDays: 3 },
    schema: days,
  }),
  receiptWithin: term<Period & { readonly workingDays: number }>({
    label: { zh: "收文签收期限", en: "Receipt within" },
    group: "documents",
    basis: "document-distribute",
    range: { zh: "3–10 个工作日", en: "3–10 working days" },
    default: { workingDays: 5 },
    schema: days,
  }),
}

export type DocumentTerms = TermsOf<typeof definitions>

/** In what organisations differ about documents; who signs what, and under which number, stands in the templates. */
export const documentTerms = {
  office: "documents",
  definitions,
  groups: { documents: { zh: "公文", en: "Documents" } },
  presets: { common: { label: { zh: "通行做法", en: "Common practice" }, values: {} } },
}

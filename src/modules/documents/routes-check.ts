import { buffer } from "node:stream/consumers"
import { z } from "zod"
import { Refusal, reason } from "../../base/reason.ts"
import { checks } from "../../platform/documents/check/finding.ts"
import { checkWords } from "../../platform/documents/check/words.ts"
import { checkDocument } from "../../platform/documents/workshop.ts"
import type { App } from "../../platform/http/app.ts"
import { languageOf } from "../../platform/http/language.ts"

const measured = z.object({
  check: z.enum(checks),
  label: z.string(),
  found: z.string(),
  expected: z.string(),
})

const report = z.object({
  type: z.enum(["pdf", "docx"]),
  pages: z.int().nullable(),
  layout: z.enum(["official", "letter"]),
  conforms: z.boolean(),
  findings: z.array(measured.extend({ page: z.int().nullable(), near: z.string().optional() })),
  measured: z.array(measured),
  unmeasured: z.array(z.string()),
  unpaged: z.array(z.string()),
  substitutions: z.array(z.object({ expected: z.string(), found: z.string(), alike: z.array(z.string()) })),
})

/** The checker as a service: a file in, the measurements out; nothing is kept. */
export function mountChecker(app: App): void {
  app.post(
    "/api/documents/check",
    {
      access: "signed-in",
      perMinute: 20,
      schema: {
        response: { 200: report },
        tags: ["documents"],
        summary: "Measure a PDF or DOCX (multipart field `file`) against GB/T 9704-2012",
      },
    },
    async (request) => {
      const part = await request.file()
      if (!part) throw new Refusal("invalid", reason("no_file", { field: "file" }))
      const found = await checkDocument(await buffer(part.file), part.filename)
      const language = languageOf(request.headers)
      const named = <T extends { readonly check: (typeof checks)[number] }>(each: T) => ({
        ...each,
        label: checkWords[each.check][language],
      })
      return {
        ...found,
        findings: found.findings.map(named),
        measured: found.measured.map(named),
        unmeasured: found.unmeasured.map((each) => checkWords[each][language]),
        unpaged: found.unpaged.map((each) => checkWords[each][language]),
        substitutions: found.substitutions.map((each) => ({ ...each, alike: [...each.alike] })),
      }
    },
  )
}

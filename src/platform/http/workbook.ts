import { PassThrough } from "node:stream"
import type { FastifyReply, FastifyRequest } from "fastify"
import { z } from "zod"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import type { Language, Words } from "../../base/words.ts"
import { appendFact } from "../procedures/facts.ts"
import type { House } from "../procedures/office.ts"
import { signature } from "../procedures/reactions.ts"
import { timeZoneOf } from "../procedures/time-zone.ts"
import type { Export } from "../sheets/export.ts"
import { writeXlsx } from "../sheets/xlsx-write.ts"
import { languageOf } from "./language.ts"

/** What every export asks besides its filter. A link that downloads cannot set a header, so the language is asked too. */
export const workbookQuery = z.object({
  purpose: z.string().trim().min(2).max(100).optional(),
  language: z.enum(["zh", "en"]).optional(),
})

/** What whoever does not say it takes a list out for. */
export const usualPurpose = { zh: "日常工作", en: "daily work" }

export interface Workbook {
  /** What is exported, as the fact names it: `proposals`. */
  readonly list: string
  /** The file's name, before the date and the ending. */
  readonly name: Words
  readonly filter: Readonly<Record<string, unknown>>
  readonly sheet: (language: Language) => Omit<Export, "note">
}

/** Keeps as a fact that a list was taken out, and answers with the organisation's moment. */
export async function noteTaking(
  house: House,
  { actor, scope }: FastifyRequest,
  { list, filter }: Pick<Workbook, "list" | "filter">,
  purpose: string,
): Promise<Temporal.PlainDateTime> {
  const now = house.clock.now()
  const zone = await house.db.write(scope, async (tx) => {
    const id = newId()
    appendFact(tx, {
      procedure: "export",
      procedureVersion: 1,
      caseId: id,
      matterId: id,
      action: "take",
      from: null,
      to: null,
      at: toDate(now),
      actor: signature(actor),
      data: { list, filter, purpose },
    })
    return timeZoneOf(tx)
  })
  return now.toZonedDateTimeISO(zone).toPlainDateTime()
}

/**
 * Sends a list as a workbook that names who took it out, when and what for, and keeps the same as a fact: whatever
 * leaves the house can be traced.
 */
export async function sendWorkbook(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: z.infer<typeof workbookQuery>,
  workbook: Workbook,
): Promise<FastifyReply> {
  const { actor } = request
  const language = asked.language ?? languageOf(request.headers)
  const purpose = asked.purpose ?? usualPurpose[language]
  const local = await noteTaking(house, request, workbook, purpose)
  const at = local.toString({ smallestUnit: "minute" }).replace("T", " ")
  const out = new PassThrough()
  const note = { exporter: actor.name, at, purpose, language }
  writeXlsx({ ...workbook.sheet(language), note }, out).catch((error: Error) => {
    house.log.error({ err: error }, `${workbook.list} could not be exported`)
    out.destroy(error)
  })
  const name = encodeURIComponent(`${workbook.name[language]}-${local.toPlainDate()}.xlsx`)
  return reply
    .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    .header("content-disposition", `attachment; filename*=UTF-8''${name}`)
    .send(out)
}

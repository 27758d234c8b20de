import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { z } from "zod"
import { Refusal, reason } from "../../base/reason.ts"
import { type ZipMember, zipOf } from "../../platform/files/zip-write.ts"
import type { App } from "../../platform/http/app.ts"
import { languageOf } from "../../platform/http/language.ts"
import { noteTaking, usualPurpose, workbookQuery } from "../../platform/http/workbook.ts"
import type { House } from "../../platform/procedures/office.ts"
import { type FileFormat, listFiles } from "./reads.ts"
import { documentKindNames } from "./record.ts"

const several = <T extends z.ZodType>(each: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(each).optional(),
  )

/** What lists of documents are asked for. */
export const documentQuery = {
  state: several(z.string().max(20)),
  kind: several(z.enum(documentKindNames)),
  q: z.string().trim().max(100).optional(),
  issuedFrom: z.iso.date().optional(),
  issuedTo: z.iso.date().optional(),
}

/** Documents of one container: more than a year's of one kind. */
const mostFiles = 3_000

const formats: Readonly<Record<string, readonly FileFormat[]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  both: ["pdf", "docx"],
}

/** Many issued documents as one file, as they were archived. */
export function mountFiles(app: App, house: House): void {
  app.get(
    "/api/documents/files.zip",
    {
      access: "signed-in",
      procedure: "official_document",
      schema: {
        querystring: z.object({
          ...documentQuery,
          format: z.enum(["pdf", "docx", "both"]).default("pdf"),
          ...workbookQuery.shape,
        }),
        tags: ["documents"],
        summary: "The files of the issued documents that the filter finds, in one ZIP",
      },
    },
    async (request, reply) => {
      const { format, language: asked, purpose, ...filter } = request.query
      const found = await house.db.read(request.scope, (read) =>
        listFiles(read, request.actor, filter, mostFiles + 1),
      )
      if (found.length === 0) throw new Refusal("missing", reason("no_files_found"))
      if (found.length > mostFiles) {
        throw new Refusal("invalid", reason("too_many_files", { params: { most: mostFiles } }))
      }
      const language = asked ?? languageOf(request.headers)
      const taking = { list: "documents", filter: { ...filter, format } }
      const at = await noteTaking(house, request, taking, purpose ?? usualPurpose[language])
      const name = encodeURIComponent(`${language === "zh" ? "公文" : "documents"}-${at.toPlainDate()}.zip`)
      return reply
        .type("application/zip")
        .header("content-disposition", `attachment; filename*=UTF-8''${name}`)
        .send(Readable.from(zipOf(membersOf(house, found, formats[format] ?? []))))
    },
  )
}

async function* membersOf(
  house: House,
  found: Awaited<ReturnType<typeof listFiles>>,
  wanted: readonly FileFormat[],
): AsyncGenerator<ZipMember> {
  for (const each of found) {
    for (const format of wanted) {
      const bytes = await buffer(await house.files.open(each[format]))
      yield {
        name: `${[each.number, each.title, each.addressee].filter(Boolean).join(" ")}.${format}`,
        bytes,
      }
    }
  }
}

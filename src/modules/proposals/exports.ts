import type { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import type { Language, Words } from "../../base/words.ts"
import type { Page } from "../../platform/database/cursor.ts"
import type { Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import { sendWorkbook, workbookQuery } from "../../platform/http/workbook.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type { ExportColumn } from "../../platform/sheets/export.ts"
import type { Cell } from "../../platform/sheets/table.ts"

/** A column of a list on a sheet: its head, and what stands in it on each line. */
export interface SheetColumn<Line> extends Omit<ExportColumn, "header"> {
  readonly header: Words
  readonly cell: (line: Line, language: Language) => Cell
}

interface SheetOf<Line, Filter> {
  /** The list it is taken from: `/api/proposals`, exported at `/api/proposals/export.xlsx`. */
  readonly path: string
  readonly procedure: string
  /** As the fact names it. */
  readonly list: string
  readonly title: Words
  /** What the list may be asked, without cursor and limit. */
  readonly query: z.ZodObject & z.ZodType<Filter>
  readonly lines: (
    read: Read,
    actor: Actor,
    filter: Filter & { readonly cursor: string | undefined; readonly limit: number },
    today: Temporal.PlainDate,
  ) => Promise<Page<Line>>
  readonly columns: (
    read: Read,
    today: Temporal.PlainDate,
  ) => readonly SheetColumn<Line>[] | Promise<readonly SheetColumn<Line>[]>
}

/** Hangs up a list as a workbook: the same lines as on the screen, all of them, and a fact of who took them out. */
export function mountSheet<Line, Filter extends object>(
  app: App,
  house: House,
  sheet: SheetOf<Line, Filter>,
): void {
  app.get(
    `${sheet.path}/export.xlsx`,
    {
      access: "signed-in",
      procedure: sheet.procedure,
      perMinute: 20,
      schema: {
        querystring: sheet.query.extend(workbookQuery.shape),
        tags: [sheet.path.split("/")[2] ?? ""],
        summary: "The list as a workbook; who took it out, when and what for is kept",
      },
    },
    async (request, reply) => {
      const { purpose, language, ...asked } = request.query as z.output<typeof workbookQuery>
      const filter = asked as Filter
      const { actor, scope } = request
      const { today, columns } = await house.db.read(scope, async (read) => {
        const day = house.clock.today(await timeZoneOf(read))
        return { today: day, columns: await sheet.columns(read, day) }
      })
      const page = (cursor: string | undefined) =>
        house.db.read(scope, (read) => sheet.lines(read, actor, { ...filter, cursor, limit: 100 }, today))
      return sendWorkbook(
        house,
        request,
        reply,
        { purpose, language },
        {
          list: sheet.list,
          name: sheet.title,
          filter: asked,
          sheet: (tongue) => ({
            title: sheet.title[tongue],
            columns: columns.map(({ header, cell: _, ...column }) => ({ ...column, header: header[tongue] })),
            rows: cells(page, columns, tongue),
          }),
        },
      )
    },
  )
}

/** Every line of the list, a page at a time, so that a whole year never stands in memory together. */
async function* cells<Line>(
  page: (cursor: string | undefined) => Promise<Page<Line>>,
  columns: readonly SheetColumn<Line>[],
  language: Language,
): AsyncGenerator<Cell[]> {
  let cursor: string | undefined
  do {
    const { items, next } = await page(cursor)
    for (const line of items) yield columns.map(({ cell }) => cell(line, language))
    cursor = next ?? undefined
  } while (cursor)
}

/** The word for a code, or the code where the organisation has words of its own. */
export function wordFor(
  book: Readonly<Record<string, Words>>,
  code: string | null,
  language: Language,
): string | null {
  return code === null ? null : (book[code]?.[language] ?? code)
}

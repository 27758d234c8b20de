import { z } from "zod"
import { directoryKinds } from "../../base/directory-kinds.ts"
import type { App } from "../../platform/http/app.ts"
import { pageSchema } from "../../platform/http/page-schema.ts"
import type { House } from "../../platform/procedures/office.ts"
import { listDirectory, nameEntries } from "./directory.ts"
import { mostFound, search } from "./reads.ts"

const marks = z.array(z.tuple([z.number(), z.number()]))
const found = z.object({
  procedure: z.string(),
  caseId: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  titleMarks: marks,
  snippet: z.string(),
  marks,
  href: z.string(),
  state: z.string(),
})
const tags = ["search"]

export function mountSearch(app: App, house: House): void {
  app.get(
    "/api/search",
    {
      access: "signed-in",
      perMinute: 120,
      schema: {
        tags,
        summary: "Cases that hold what was typed, exactly; terms parted by spaces must all occur",
        querystring: z.object({
          q: z.string().min(1).max(200),
          procedure: z.string().max(60).optional(),
          cursor: z.coerce.number().int().min(0).max(mostFound).default(0),
          limit: z.coerce.number().int().min(1).max(50).default(20),
        }),
        response: {
          200: pageSchema(found),
        },
      },
    },
    async ({ scope, actor, query }) => {
      const { q, procedure, cursor, limit } = query
      const answer = await house.db.read(scope, (read) =>
        search(house, read, actor, { q, procedure, offset: cursor, limit }),
      )
      return {
        ...answer,
        items: answer.items.map((item) => ({
          ...item,
          titleMarks: item.titleMarks.map(([from, to]): [number, number] => [from, to]),
          marks: item.marks.map(([from, to]): [number, number] => [from, to]),
        })),
      }
    },
  )

  app.get(
    "/api/directory",
    {
      access: "signed-in",
      schema: {
        tags,
        summary:
          "People and bodies to choose from, by characters or pinyin, at most 20; or the names of those with these ids",
        querystring: z.object({
          kind: z.enum(directoryKinds).default("person"),
          q: z.string().max(60).default(""),
          ids: z
            .string()
            .max(2_000)
            .transform((text) => text.split(","))
            .pipe(z.array(z.uuid()).max(50))
            .optional(),
        }),
        response: {
          200: z.object({
            items: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })),
          }),
        },
      },
    },
    async ({ scope, query }) => ({
      items: await house.db.read(scope, (read) =>
        query.ids ? nameEntries(read, query.ids) : listDirectory(read, query.kind, query.q),
      ),
    }),
  )
}

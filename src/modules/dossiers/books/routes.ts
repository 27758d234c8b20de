import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Language } from "../../../base/words.ts"
import type { App } from "../../../platform/http/app.ts"
import { languageOf } from "../../../platform/http/language.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { startingBooks } from "../../../rulebook/appraisal/books.ts"
import { checkRuleBook } from "../../../rulebook/appraisal/check.ts"
import { checkText } from "../../../rulebook/appraisal/check-text.ts"
import type { Problem } from "../../../rulebook/appraisal/problem.ts"
import { factsSchema, ruleBookSchema } from "../../../rulebook/appraisal/schema-document.ts"
import { said } from "../../../rulebook/appraisal/words.ts"
import { asClerk, mustKeep, mustReadAll } from "../clerk.ts"
import { bookLine, type CheckView, checkView, rehearsalView } from "../schema.ts"
import { adoptedBook, getBook, listBooks } from "./reads.ts"
import { rehearse } from "./rehearse.ts"
import { mountReplay } from "./replay-routes.ts"
import { adoptBook, saveBook } from "./writes.ts"

const access = "signed-in" as const
const tags = ["service"]
const params = z.object({ id: z.uuid() })
const loose = z.record(z.string(), z.unknown())
const text = (least: number, most: number) => z.string().trim().min(least).max(most)

/** Rule books: their format, their versions, the live check, and the rehearsal on a year. */
export function mountBooks(app: App, house: House): void {
  for (const [name, schema] of [
    ["rule-book", ruleBookSchema],
    ["facts", factsSchema],
  ] as const) {
    app.get(
      `/api/service/${name}.schema.json`,
      {
        access: "public",
        schema: { response: { 200: z.looseObject({}) }, tags, summary: `JSON Schema: ${name}` },
      },
      () => schema(),
    )
  }
  app.get(
    "/api/service/rule-books",
    {
      access,
      schema: {
        response: { 200: z.object({ items: z.array(bookLine), published: z.array(loose) }) },
        tags,
        summary: "Versions of the rule books, and published regulations to begin with",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustReadAll(request.actor)
        const books = await listBooks(read)
        return {
          items: books.map((each) => ({ ...each, savedAt: each.savedAt.toISOString() })),
          published: startingBooks as Record<string, unknown>[],
        }
      }),
  )
  app.get(
    "/api/service/rule-books/:id",
    {
      access,
      schema: {
        params,
        response: { 200: z.object({ book: loose, adoptedOn: z.string().nullable() }) },
        tags,
        summary: "One version",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustReadAll(request.actor)
        const { given, adoptedOn } = await getBook(read, request.params.id)
        return { book: given as Record<string, unknown>, adoptedOn }
      }),
  )
  app.post(
    "/api/service/rule-books/check",
    {
      access,
      schema: {
        body: z.strictObject({ text: z.string().max(2_000_000) }),
        response: { 200: checkView },
        tags,
        summary: "What is wrong with a rule book, and what its examples come to",
      },
    },
    (request) => {
      mustKeep(request.actor)
      return checked(request.body.text, languageOf(request.headers))
    },
  )
  app.post(
    "/api/service/rule-books",
    {
      access,
      schema: {
        body: z.strictObject({ book: loose, note: text(2, 1000) }),
        response: { 201: z.object({ id: z.string(), version: z.int() }) },
        tags,
        summary: "Save a sound rule book as its next version",
      },
    },
    async (request, reply) => {
      const made = await asClerk(house, request, (clerk) => saveBook(clerk, request.body))
      return reply.status(201).send(made)
    },
  )
  app.post(
    "/api/service/rule-books/:id/adoption",
    {
      access,
      schema: {
        params,
        body: z.strictObject({ adoptedOn: z.iso.date(), meeting: text(2, 200) }),
        response: { 204: z.null() },
        tags,
        summary: "Enter the meeting that adopted this version, and from when it holds",
      },
    },
    async (request, reply) => {
      await asClerk(house, request, (clerk) => adoptBook(clerk, request.params.id, request.body))
      return reply.status(204).send(null)
    },
  )
  app.post(
    "/api/service/rule-books/rehearsal",
    {
      access,
      perMinute: 20,
      schema: {
        body: z.strictObject({ book: loose, year: z.int().min(2000).max(2200) }),
        response: { 200: rehearsalView },
        tags,
        summary: "What this rule book would have made of a year, member by member",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustKeep(request.actor)
        const { book, year } = request.body
        const now = checkRuleBook(book)
        if (!now.ok) {
          const place = now.problems[0]?.at ?? ""
          throw new Refusal("invalid", reason("rule_book_not_sound", { field: "book", params: { place } }))
        }
        const before = await adoptedBook(read, `${year}-12-31`, [now.book.subject])
        if (!before) throw new Refusal("conflict", reason("nothing_to_compare", { params: { year } }))
        const outcome = await rehearse(house, read, year, before.book, now.book)
        return {
          year,
          before: { name: before.name, version: before.version },
          grades: [...outcome.grades],
          members: [...outcome.members],
        }
      }),
  )
  mountReplay(app, house)
}

function checked(text: string, language: Language): CheckView {
  const say = (problem: Problem) => ({ code: problem.code, at: problem.at, message: said(problem, language) })
  const { problems, examples } = checkText(text)
  return {
    problems: problems.map((each) => ({ ...say(each), line: each.line, column: each.column })),
    examples: examples.map(({ id, ok, differs, problems: wrong }) => ({
      id,
      ok,
      differs: [...differs],
      problems: wrong.map(say),
    })),
  }
}

import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import type { CaseRecord, House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { type DocumentRequest, findDocumentOf, openDraft } from "./open.ts"
import { keepsKind } from "./policy.ts"
import { type DocumentKind, documentKindNames } from "./record.ts"

export interface PaperMoment {
  readonly house: House
  readonly today: Temporal.PlainDate
}

/** A document that the office in charge may draw up from a case of one procedure. */
export interface Paper<R extends CaseRecord> {
  readonly kind: DocumentKind
  /** Whether the case has what the document says. */
  ready(record: R, today: Temporal.PlainDate): boolean
  request(read: Read, record: R, moment: PaperMoment): Promise<DocumentRequest>
}

/** Opens the draft of a paper, or finds the one that is there already. */
export async function drawPaper(
  house: House,
  scope: Parameters<House["db"]["write"]>[0],
  actor: Actor,
  kind: DocumentKind,
  make: (read: Read, moment: PaperMoment) => Promise<DocumentRequest>,
): Promise<{ readonly id: string }> {
  if (!keepsKind(kind, actor)) throw new Refusal("forbidden", reason("not_your_kind"))
  return house.db.write(scope, async (tx) => {
    const today = house.clock.today(await timeZoneOf(tx))
    const request = await make(tx, { house, today })
    const before = await findDocumentOf(tx, request)
    return { id: before?.id ?? (await openDraft(house, tx, actor, request, false)) }
  })
}

/** The 公文 menu of a procedure's cases: which documents may be drawn up from one, and drawing one up. */
export function mountPapers<R extends CaseRecord>(
  app: App,
  house: House,
  procedure: string,
  papers: readonly Paper<R>[],
): void {
  const office = house.registry.offices.get(procedure)
  if (!office) throw new Error(`no office of ${procedure}`)
  const access = "signed-in" as const
  const tags = ["documents"]
  const find = async (read: Read, id: string, actor: Actor): Promise<R> => {
    const record: R | undefined = await office.load(read, id, false)
    if (record && office.see.test(record, actor)) return record
    throw new Refusal("missing", reason("no_such_case", { params: { procedure } }))
  }
  const url = `/api/${office.path}/:id/papers`

  app.get(
    url,
    {
      access,
      procedure,
      schema: {
        params: z.object({ id: z.uuid() }),
        response: { 200: z.object({ items: z.array(z.enum(documentKindNames)) }) },
        tags,
        summary: "The documents that one may draw up from this case now",
      },
    },
    ({ scope, actor, params: { id } }) =>
      house.db.read(scope, async (read) => {
        const record = await find(read, id, actor)
        const today = house.clock.today(await timeZoneOf(read))
        const ready = papers.filter((each) => keepsKind(each.kind, actor) && each.ready(record, today))
        return { items: ready.map(({ kind }) => kind) }
      }),
  )

  app.post(
    `${url}/:kind`,
    {
      access,
      procedure,
      schema: {
        params: z.object({ id: z.uuid(), kind: z.enum(documentKindNames) }),
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Draw up a document from this case; asked again, it is the same one",
      },
    },
    async ({ scope, actor, params: { id, kind } }, reply) => {
      const made = await drawPaper(house, scope, actor, kind, async (read, moment) => {
        const record = await find(read, id, actor)
        const paper = papers.find((each) => each.kind === kind && each.ready(record, moment.today))
        if (!paper) throw new Refusal("invalid", reason("nothing_to_draw_up"))
        return paper.request(read, record, moment)
      })
      return reply.status(201).send(made)
    },
  )
}

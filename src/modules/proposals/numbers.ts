import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { Proposal } from "./record.ts"
import type { ProposalTerms } from "./terms.ts"

/**
 * Takes the next number of the proposal's series. The counter row stays locked until the transaction ends, so numbers
 * have no gaps and no doubles, however many are filed at once.
 */
export async function takeNumber(tx: Tx, proposal: Proposal, terms: ProposalTerms): Promise<void> {
  const own = terms.intersessionSeries === "own" && proposal.period === "intersession"
  const series = own ? `proposal/${proposal.sessionId}/intersession` : `proposal/${proposal.sessionId}`
  const counter = await tx.q
    .insertInto("number_series")
    .values({ org_id: tx.scope.orgId, series, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(["org_id", "series"]).doUpdateSet({ last: (eb) => eb("number_series.last", "+", 1) }),
    )
    .returning("last")
    .executeTakeFirstOrThrow()
  const session = await tx.q
    .selectFrom("session")
    .innerJoin("term", (join) =>
      join.onRef("term.id", "=", "session.term_id").on("term.org_id", "=", tx.scope.orgId),
    )
    .select(["session.year", "session.number as session", "term.number as term"])
    .where("session.org_id", "=", tx.scope.orgId)
    .where("session.id", "=", proposal.sessionId)
    .executeTakeFirstOrThrow()
  const text = writeNumber(terms.numberPattern, { n: counter.last, ...session })
  const done = await tx.q
    .updateTable("proposal")
    // The second series of a session counts on from 5,001, so that a number stays unique within term and session.
    .set({ number: own ? counter.last + 5000 : counter.last, number_text: own ? `平${text}` : text })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", proposal.id)
    .where("number", "is", null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n)
    throw new Refusal("conflict", reason("numbered_already", { params: { number: "" } }))
}

/** 第{n:4}号 and 12 make 第0012号. */
export function writeNumber(pattern: string, values: Readonly<Record<string, number>>): string {
  return pattern.replace(/\{(\w+)(?::(\d))?\}/g, (whole, name: string, width?: string) => {
    const value = values[name]
    return value === undefined ? whole : String(value).padStart(Number(width ?? 0), "0")
  })
}

import { createHash } from "node:crypto"
import { canonical } from "../../base/canonical.ts"
import { newId } from "../../base/id.ts"
import { portionsOf } from "../../base/portions.ts"
import type { Read, Tx } from "../database/db.ts"
import type { Fact } from "./office.ts"

/** What a fact is before it has its place in the chain. */
export interface PendingFact extends Fact {
  readonly procedureVersion: number
}

const pending = new WeakMap<Tx, PendingFact[]>()

/**
 * Appends a fact at the end of the transaction. All facts of a transaction are appended together just before the
 * commit, so the head of the organisation's chain is locked last and for the shortest time.
 */
export function appendFact(tx: Tx, fact: Omit<PendingFact, "id">): PendingFact {
  const complete: PendingFact = { ...fact, id: newId() }
  const waiting = pending.get(tx)
  if (waiting) {
    waiting.push(complete)
  } else {
    pending.set(tx, [complete])
    tx.beforeCommit(() => flush(tx))
  }
  return complete
}

async function flush(tx: Tx): Promise<void> {
  const facts = pending.get(tx) ?? []
  pending.delete(tx)
  const orgId = tx.scope.orgId
  const head = await lockHead(tx)
  const rows = chain(orgId, head, facts)
  const last = rows.at(-1)
  if (!last) return
  for (const some of portionsOf(rows, 1_000)) await tx.q.insertInto("fact").values(some).execute()
  await tx.q
    .updateTable("fact_head")
    .set({ seq: last.seq, hash: last.hash })
    .where("org_id", "=", orgId)
    .execute()
}

/** The end of the organisation's chain, ours until the commit; made with the organisation's first fact. */
async function lockHead(tx: Tx): Promise<{ seq: number; hash: string }> {
  const orgId = tx.scope.orgId
  const find = () =>
    tx.q
      .selectFrom("fact_head")
      .select(["seq", "hash"])
      .where("org_id", "=", orgId)
      .forUpdate()
      .executeTakeFirst()
  const head = await find()
  if (head) return head
  await tx.q
    .insertInto("fact_head")
    .values({ org_id: orgId, seq: 0, hash: genesis(orgId) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find()) ?? lockHead(tx)
}

export function genesis(orgId: number): string {
  return sm3(`shanyi:${orgId}`)
}

/** Rows of the fact table, each hash covering the one before it: the chain an auditor can follow. */
export function chain(orgId: number, head: { seq: number; hash: string }, facts: readonly PendingFact[]) {
  let { seq, hash } = head
  return facts.map((fact) => {
    seq += 1
    const body = {
      org_id: orgId,
      seq,
      id: fact.id,
      at: fact.at,
      procedure: fact.procedure,
      procedure_version: fact.procedureVersion,
      case_id: fact.caseId,
      matter_id: fact.matterId,
      action: fact.action,
      from_state: fact.from,
      to_state: fact.to,
      actor: JSON.stringify(fact.actor),
      data: JSON.stringify(fact.data),
    }
    hash = hashOf(hash, body)
    return { ...body, hash }
  })
}

/** A fact as it stands in its row; `at` as a moment or as the ISO string of an archive. */
export interface FactRow {
  readonly org_id: number
  readonly seq: number
  readonly id: string
  readonly at: Date | string
  readonly procedure: string
  readonly procedure_version: number
  readonly case_id: string
  readonly matter_id: string
  readonly action: string
  readonly from_state: string | null
  readonly to_state: string | null
  readonly actor: unknown
  readonly data: unknown
  readonly hash: string
}

function hashOf(previous: string, fact: Omit<FactRow, "hash">): string {
  const parsed = (value: unknown) => (typeof value === "string" ? JSON.parse(value) : value)
  return sm3(
    canonical([
      previous,
      fact.org_id,
      fact.seq,
      fact.id,
      new Date(fact.at).toISOString(),
      fact.procedure,
      fact.procedure_version,
      fact.case_id,
      fact.matter_id,
      fact.action,
      fact.from_state,
      fact.to_state,
      parsed(fact.actor),
      parsed(fact.data),
    ]),
  )
}

/** The digest by which two texts are told to be the same. */
export function sm3(text: string): string {
  return createHash("sm3").update(text).digest("hex")
}

export interface ChainReport {
  readonly facts: number
  /** The first fact that does not fit, or null when the chain is whole. */
  readonly broken: { readonly seq: number; readonly why: "changed" | "missing" | "added" } | null
  readonly hash: string
}

/** Follows a chain fact by fact, in the order of their numbers, wherever the rows come from. */
export function followChain(orgId: number) {
  let seq = 0
  let hash = genesis(orgId)
  let broken: ChainReport["broken"] = null
  return {
    /** False from the first fact on that does not fit. */
    step(fact: FactRow): boolean {
      if (broken) return false
      // No chain has a fact before its first, which a row numbered 0 or less would be.
      if (fact.seq <= seq) broken = { seq: fact.seq, why: "added" }
      else if (fact.seq !== seq + 1) broken = { seq: seq + 1, why: "missing" }
      else {
        const made = hashOf(hash, fact)
        if (made !== fact.hash) broken = { seq: fact.seq, why: "changed" }
        else {
          seq = fact.seq
          hash = made
        }
      }
      return broken === null
    },
    /** The head says how many there were; without one there was none. */
    end(head: { readonly seq: number; readonly hash: string } | undefined): ChainReport {
      const known = head ?? { seq: 0, hash: genesis(orgId) }
      if (!broken && known.seq > seq) broken = { seq: seq + 1, why: "missing" }
      else if (!broken && known.seq < seq) broken = { seq: known.seq + 1, why: "added" }
      else if (!broken && known.hash !== hash) broken = { seq, why: "changed" }
      return { facts: seq, broken, hash }
    },
  }
}

/** Recomputes an organisation's whole chain, a page at a time; `met` is told each fact that fits. */
export async function verifyChain(
  read: Read,
  met: (fact: { readonly seq: number; readonly hash: string }) => void = () => {},
): Promise<ChainReport> {
  const orgId = read.scope.orgId
  const walk = followChain(orgId)
  let last = Number.MIN_SAFE_INTEGER
  let whole = true
  while (whole) {
    const page = await read.q
      .selectFrom("fact")
      .select([
        "org_id",
        "seq",
        "id",
        "at",
        "procedure",
        "procedure_version",
        "case_id",
        "matter_id",
        "action",
      ])
      .select(["from_state", "to_state", "actor", "data", "hash"])
      .where("org_id", "=", orgId)
      .where("seq", ">", last)
      .orderBy("seq")
      .limit(2_000)
      .execute()
    for (const fact of page) {
      whole = walk.step(fact)
      if (!whole) break
      met(fact)
      last = fact.seq
    }
    if (page.length === 0) break
  }
  const head = await read.q
    .selectFrom("fact_head")
    .select(["seq", "hash"])
    .where("org_id", "=", orgId)
    .executeTakeFirst()
  return walk.end(head)
}

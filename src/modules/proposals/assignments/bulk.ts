import type { Actor } from "../../../base/actor.ts"
import { type Reason, Refusal, reason } from "../../../base/reason.ts"
import type { Scope, Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { perform, type Request } from "../../../platform/procedures/perform.ts"
import type { AssignmentRole } from "./record.ts"
import type { AssignmentInputs } from "./schema.ts"

/** What became of one case of many. */
export interface BulkResult {
  readonly id: string
  readonly done: boolean
  readonly reasons: readonly Reason[]
}

export interface Bulk {
  readonly house: House
  readonly scope: Scope
  readonly actor: Actor
  /** A bulk request sent twice under one key is done once. */
  readonly key?: string | undefined
  /** Told after each case, in the order given. */
  readonly onProgress?: (result: BulkResult, done: number, total: number) => void | Promise<void>
}

export interface AssignedUnit {
  readonly unitId: string
  readonly role: AssignmentRole
  readonly part?: string | undefined
}

/** 正式交办 of many proposals: each stands or is refused by itself. */
export function bulkAssign(
  bulk: Bulk,
  of: { readonly proposalIds: readonly string[]; readonly meeting?: string | undefined },
): Promise<BulkResult[]> {
  const input = of.meeting ? { meeting: of.meeting } : {}
  return eachApart(bulk, of.proposalIds, (tx, id) =>
    act(bulk, tx, { procedure: "proposal", id, action: "assign", input }),
  )
}

/** 预交办 of many proposals: to the units given, or where none are given to those suggested for it. */
export function bulkPreAssign(
  bulk: Bulk,
  items: readonly { readonly proposalId: string; readonly units?: readonly AssignedUnit[] | undefined }[],
): Promise<BulkResult[]> {
  const given = new Map(items.map((item) => [item.proposalId, item.units]))
  return eachApart(bulk, [...given.keys()], async (tx, id) => {
    const units = given.get(id) ?? (await suggestedUnits(tx, id))
    if (units.length === 0) throw new Refusal("invalid", reason("no_suggestion"))
    await act(bulk, tx, { procedure: "proposal", id, action: "preAssign", input: { units } })
  })
}

/** 催办 of many assignments. */
export function bulkRemind(
  bulk: Bulk,
  of: { readonly assignmentIds: readonly string[] } & AssignmentInputs["remind"],
): Promise<BulkResult[]> {
  const input = { way: of.way, ...(of.note ? { note: of.note } : {}) }
  return eachApart(bulk, of.assignmentIds, (tx, id) =>
    act(bulk, tx, { procedure: "assignment", id, action: "remind", input }),
  )
}

async function act(
  { house, actor, key }: Bulk,
  tx: Tx,
  request: Pick<Request, "procedure" | "id" | "action" | "input">,
): Promise<void> {
  await perform(house, tx, { ...request, actor, ...(key ? { key: `${key}/${request.id}` } : {}) })
}

/** One unit handles it alone; of several the first leads. */
export function rolesOf(unitIds: readonly string[]): AssignedUnit[] {
  if (unitIds.length === 1) return unitIds.map((unitId) => ({ unitId, role: "sole" }))
  return unitIds.map((unitId, index) => ({ unitId, role: index === 0 ? "lead" : "assist" }))
}

async function suggestedUnits(tx: Tx, proposalId: string): Promise<AssignedUnit[]> {
  const row = await tx.q
    .selectFrom("proposal")
    .select("suggested_unit_ids")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", proposalId)
    .executeTakeFirst()
  return rolesOf([...new Set(row?.suggested_unit_ids ?? [])])
}

/**
 * Does the same to each case in a transaction of its own, so that one refusal does not take the others back. Trouble that
 * is no refusal is logged and reported for that case alone; the rest go on.
 */
async function eachApart(
  { house, scope, onProgress }: Bulk,
  ids: readonly string[],
  work: (tx: Tx, id: string) => Promise<void>,
): Promise<BulkResult[]> {
  const all = [...new Set(ids)]
  const results: BulkResult[] = []
  for (const id of all) {
    const reasons = await house.db
      .write(scope, (tx) => work(tx, id))
      .then(
        (): readonly Reason[] => [],
        (error: unknown) => {
          if (error instanceof Refusal) return error.reasons
          house.log.error({ error, id }, "a case of a bulk action failed")
          return [reason("server_error", { params: { request: id } })]
        },
      )
    const result = { id, done: reasons.length === 0, reasons }
    results.push(result)
    await onProgress?.(result, results.length, all.length)
  }
  return results
}

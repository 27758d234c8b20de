import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../../platform/database/db.ts"

/** A file as it travels: its content is kept by hash, whoever's it is. */
export interface Enclosure {
  readonly hash: string
  readonly name: string
  readonly type: string
  readonly size: number
}

interface Of {
  readonly attachmentIds: readonly string[]
  readonly originCaseId: string | null
  /** Whoever sends may enclose what they uploaded for this letter. */
  readonly personId: string | null
}

/** The files named, each of the case the letter springs from or uploaded for it; any other is refused. */
export async function readEnclosures(tx: Tx, of: Of): Promise<Enclosure[]> {
  const wanted = [...new Set(of.attachmentIds)]
  if (wanted.length === 0) return []
  const rows = await tx.q
    .selectFrom("attachment")
    .select(["id", "hash", "name", "type", "size", "case_id", "uploaded_by"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "in", wanted)
    .orderBy("id")
    .execute()
  const allowed = rows.filter((row) =>
    row.case_id === null ? row.uploaded_by === of.personId : row.case_id === of.originCaseId,
  )
  if (allowed.length < wanted.length) {
    throw new Refusal("invalid", reason("no_such_enclosure", { field: "attachmentIds" }))
  }
  return allowed.map(({ hash, name, type, size }) => ({ hash, name, type, size }))
}

/** The enclosures of a letter, to the case that was opened for it. */
export async function handOnEnclosures(
  tx: Tx,
  dispatchId: string,
  to: { readonly procedure: string; readonly caseId: string },
): Promise<void> {
  const files = await tx.q
    .selectFrom("attachment")
    .select(["hash", "name", "type", "size", "uploaded_at"])
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", dispatchId)
    .orderBy("id")
    .execute()
  for (const { uploaded_at, ...file } of files) await keepEnclosures(tx, to, [file], uploaded_at)
}

/** Copies in this organisation's own register of files, read by whoever sees the case. */
export async function keepEnclosures(
  tx: Tx,
  to: { readonly procedure: string; readonly caseId: string },
  files: readonly Enclosure[],
  at: Date,
): Promise<void> {
  if (files.length === 0) return
  await tx.q
    .insertInto("attachment")
    .values(
      files.map((file) => ({
        ...file,
        org_id: tx.scope.orgId,
        id: newId(),
        // It came with the letter; nobody here can take it away as their own upload.
        uploaded_by: to.caseId,
        uploaded_at: at,
        procedure: to.procedure,
        case_id: to.caseId,
      })),
    )
    .execute()
}

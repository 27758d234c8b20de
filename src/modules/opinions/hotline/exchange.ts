import { systemActor } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { loadReport } from "../reports/load.ts"
import type { ServiceRequest } from "./schema.ts"

/** Tickets that have changed since a moment, oldest first, as GeoReport v2 writes them. */
export async function listTickets(
  read: Read,
  filter: { readonly since?: string | undefined; readonly status?: "open" | "closed" | undefined },
) {
  let query = read.q
    .selectFrom("hotline_ticket")
    .select(["id", "service_request_id", "status", "status_notes", "service_name", "description", "agency"])
    .select(["requested_at", "updated_at", "expected_at", "address"])
    .where("org_id", "=", read.scope.orgId)
    .where("direction", "=", "out")
    .orderBy("updated_at")
    .orderBy("id")
    .limit(1000)
  if (filter.since) query = query.where("updated_at", ">=", new Date(filter.since))
  if (filter.status) query = query.where("status", "=", filter.status)
  const rows = await query.execute()
  return rows.map((row) => ({
    service_request_id: row.service_request_id,
    token: row.id,
    status: row.status,
    status_notes: row.status_notes,
    service_name: row.service_name,
    description: row.description,
    agency_responsible: row.agency,
    requested_datetime: row.requested_at.toISOString(),
    updated_datetime: row.updated_at.toISOString(),
    expected_datetime: row.expected_at?.toISOString() ?? null,
    address: row.address,
  }))
}

export interface Imported {
  readonly added: number
  readonly changed: number
  readonly reopened: number
  readonly unchanged: number
}

/**
 * Takes in what the hotline says. A ticket is known by its number or our token; the same news twice, or older news than
 * we have, changes nothing. What was ours and is answered or opened again moves its report, and the reporter is told.
 */
export async function importTickets(
  house: House,
  tx: Tx,
  requests: readonly ServiceRequest[],
): Promise<Imported> {
  const sum = { added: 0, changed: 0, reopened: 0, unchanged: 0 }
  for (const request of requests) sum[await importTicket(house, tx, request)] += 1
  return sum
}

async function importTicket(house: House, tx: Tx, said: ServiceRequest): Promise<keyof Imported> {
  const { orgId } = tx.scope
  const number = said.service_request_id ?? null
  const known = await tx.q
    .selectFrom("hotline_ticket")
    .select(["id", "report_id", "status", "updated_at", "reopened", "direction", "status_notes"])
    .select("service_request_id")
    .where("org_id", "=", orgId)
    .where((row) =>
      row.or([
        ...(number ? [row("service_request_id", "=", number)] : []),
        ...(said.token ? [row("id", "=", said.token)] : []),
        ...(number || said.token ? [] : [row.lit(false)]),
      ]),
    )
    .forUpdate()
    .executeTakeFirst()
  const updatedAt = new Date(said.updated_datetime)
  const news = {
    service_request_id: number ?? known?.service_request_id ?? null,
    status: said.status,
    status_notes: said.status_notes ?? "",
    agency: said.agency_responsible ?? "",
    updated_at: updatedAt,
    expected_at: said.expected_datetime ? new Date(said.expected_datetime) : null,
  }
  if (!known) {
    // Without a number of the hotline's, nothing could be recognised the second time.
    if (!number) return "unchanged"
    const ticket = {
      org_id: orgId,
      id: newId(),
      report_id: null,
      direction: "in" as const,
      service_name: said.service_name,
      description: said.description ?? "",
      address: said.address ?? "",
      requested_at: new Date(said.requested_datetime),
      ...news,
    }
    await tx.q.insertInto("hotline_ticket").values(ticket).execute()
    return "added"
  }
  const same = known.status === news.status && known.status_notes === news.status_notes
  if (known.updated_at > updatedAt || (same && known.service_request_id === news.service_request_id))
    return "unchanged"
  const reopened = known.status === "closed" && news.status === "open"
  await tx.q
    .updateTable("hotline_ticket")
    .set({ ...news, reopened: known.reopened + (reopened ? 1 : 0) })
    .where("org_id", "=", orgId)
    .where("id", "=", known.id)
    .execute()
  const answered = known.status === "open" && news.status === "closed"
  if (known.report_id && (answered || reopened)) {
    await tellReport(house, tx, known.report_id, news.status_notes, reopened)
  }
  return reopened ? "reopened" : "changed"
}

async function tellReport(house: House, tx: Tx, reportId: string, notes: string, reopened: boolean) {
  const report = await loadReport(tx, reportId, true)
  const waiting = reopened ? ["answered", "closed"] : ["converted_hotline"]
  if (!report || !waiting.includes(report.state)) return
  await perform(house, tx, {
    procedure: "opinion_report",
    id: reportId,
    action: "hotlineAnswered",
    input: { notes, reopened },
    actor: systemActor(tx.scope.orgId),
  })
}

import type { Read } from "../../../platform/database/db.ts"
import type { SubjectEntry } from "../../../rulebook/appraisal/shape-facts.ts"

interface Span {
  readonly from: string
  readonly until: string
  readonly people?: readonly string[]
}

type HeldRole = NonNullable<SubjectEntry["roles"]>[number]
type Subject = Required<Pick<SubjectEntry, "id" | "name" | "roles" | "attributes">> & SubjectEntry

/**
 * Who held a seat of the term between two days, with their sector at the end of it and the roles that they held, from
 * day to day: rules may differ by both.
 */
export async function listSubjects(
  read: Read,
  termId: string | undefined,
  { from, until, people }: Span,
): Promise<Subject[]> {
  if (termId === undefined) return []
  const { orgId } = read.scope
  let query = read.q
    .selectFrom("seat as s")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "s.sector_id").on("b.org_id", "=", orgId))
    .select(["s.id as seatId", "s.person_id as personId", "p.name", "s.standing", "s.since", "s.until"])
    .select("b.name as sector")
    .where("s.org_id", "=", orgId)
    .where("s.term_id", "=", termId)
    .where("s.since", "<=", until)
    .where((where) => where.or([where("s.until", "is", null), where("s.until", ">=", from)]))
    .orderBy("s.person_id")
  if (people) query = query.where("s.person_id", "in", [...people])
  const seats = await query.execute()
  const past = Map.groupBy(await pastOf(read, termId), ({ seatId }) => seatId)
  const granted = Map.groupBy(await grantsOf(read, people), ({ personId }) => personId)
  return seats.map((seat): Subject => {
    const before = past.get(seat.seatId) ?? []
    const last = seat.until !== null && seat.until < until ? seat.until : until
    const then = before.find(({ since, until: end }) => since <= last && last <= end)
    const changed = before.at(-1)?.until
    const standing: HeldRole[] = [
      ...before
        .filter((each) => each.standing)
        .map((each): HeldRole => ({ role: "standing_member", from: each.since, until: each.until })),
      ...(!seat.standing
        ? []
        : [changed === undefined ? "standing_member" : { role: "standing_member", from: dayAfter(changed) }]),
    ]
    const roles = (granted.get(seat.personId) ?? []).map(
      ({ role, since, until: end }): HeldRole => ({
        role,
        from: since,
        ...(end === null ? {} : { until: end }),
      }),
    )
    return {
      id: seat.personId,
      name: seat.name,
      roles: [...standing, ...roles],
      attributes: { sector: (then ? then.sector : seat.sector) ?? "" },
      from: seat.since,
      ...(seat.until === null ? {} : { until: seat.until }),
    }
  })
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

async function pastOf(read: Read, termId: string) {
  const { orgId } = read.scope
  return read.q
    .selectFrom("seat_past as s")
    .innerJoin("seat as now", (join) => join.onRef("now.id", "=", "s.seat_id").on("now.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "s.sector_id").on("b.org_id", "=", orgId))
    .select(["s.seat_id as seatId", "s.standing", "s.since", "s.until", "b.name as sector"])
    .where("s.org_id", "=", orgId)
    .where("now.term_id", "=", termId)
    .orderBy("s.since")
    .execute()
}

/** Roles by which regulations ask more or less of somebody. What staff and administrators hold is not asked about. */
const asked = ["chair", "sector_convener", "body_representative"] as const

async function grantsOf(read: Read, people: readonly string[] | undefined) {
  let query = read.q
    .selectFrom("role_grant")
    .select(["person_id as personId", "role", "since", "until"])
    .distinct()
    .where("org_id", "=", read.scope.orgId)
    .where("role", "in", [...asked])
    .orderBy("person_id")
    .orderBy("role")
    .orderBy("since")
  if (people) query = query.where("person_id", "in", [...people])
  return query.execute()
}

import { type RawBuilder, sql } from "kysely"

/**
 * What every seat of an organisation said, from a day to a day: as it is now since its last change, and as it was before.
 * A table to select from, with seat_id, person_id, term_id, sector_id, standing, state, since and until.
 */
export function seatSpans(orgId: number): RawBuilder<unknown> {
  return sql`(
    select s.id as seat_id, s.person_id, s.term_id, s.sector_id, s.standing, s.state,
      coalesce(l.until + 1, s.since) as since, s.until
    from seat s left join (
      select q.seat_id, max(q.until) as until from seat_past q where q.org_id = ${orgId} group by q.seat_id
    ) l on l.seat_id = s.id
    where s.org_id = ${orgId}
    union all
    select s.id, s.person_id, s.term_id, q.sector_id, q.standing, 'in_office', q.since, q.until
    from seat_past q join seat s on s.org_id = ${orgId} and s.id = q.seat_id
    where q.org_id = ${orgId}
  )`
}

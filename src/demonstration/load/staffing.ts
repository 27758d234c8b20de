import type { Actor, Grant } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { namePinyin } from "../../base/text/pinyin.ts"
import type { BodySeed, City, OrganisationSeed, PersonSeed, StaffSeed } from "../content/city.ts"
import { rolesOf } from "./duties.ts"
import { addTerms, termsOf } from "./terms.ts"
import type { Body, Committee, Row, Session } from "./world.ts"

/** The organisations with everyone in them: the committees to walk through, and the rows that say who there is. */
export interface Staffing {
  readonly committees: ReadonlyMap<number, Committee>
  readonly rows: ReadonlyMap<string, Row[]>
  /** Ids by the keys of the content, of people, staff and bodies. */
  readonly ids: ReadonlyMap<string, string>
  /** Sessions by organisation and year: `1/2026`. */
  readonly sessions: ReadonlyMap<string, Session>
}

const SLUGS = { 1: "yunze", 2: "chengxi", 3: "heling" } as const
/** Everybody was in office before the first proposal was written. */
const FOUNDED = new Date("2023-09-01T09:00:00+08:00")
const SINCE = "2022-01-06"

const KINDS = {
  sector: "sector",
  committee: "special_committee",
  party: "party",
  people_organisation: "peoples_organisation",
} as const

export function staff(city: City): Staffing {
  const rows = new Map<string, Row[]>()
  const ids = new Map<string, string>()
  const sessions = new Map<string, Session>()
  const add = (table: string, row: Row) => {
    const list = rows.get(table)
    if (list) list.push(row)
    else rows.set(table, [row])
  }
  const idOf = (key: string): string => {
    const known = ids.get(key)
    if (known) return known
    const made = newId(FOUNDED.getTime())
    ids.set(key, made)
    return made
  }
  const committees = new Map<number, Committee>()
  for (const organisation of city.organisations) {
    addOrganisation(add, organisation)
    const found = addTerm(add, organisation, idOf)
    for (const each of found) sessions.set(`${organisation.id}/${each.year}`, each)
    const bodies = addBodies(add, organisation, idOf)
    const held = new Map<string, Grant[]>()
    const actors = addPeople(add, city, organisation, idOf, held)
    const representatives = representativesOf(held)
    committees.set(organisation.id, {
      id: organisation.id,
      terms: termsOf(organisation.id),
      termsId: addTerms(add, organisation.id, SINCE, FOUNDED),
      bodies,
      actors,
      representatives,
      sessions: new Map(found.map((each) => [each.id, each])),
      numbers: new Map(),
      facts: [],
    })
  }
  return { committees, rows, ids, sessions }
}

type Add = (table: string, row: Row) => void
type IdOf = (key: string) => string

function addOrganisation(
  add: Add,
  { id, name, shortName, level, regionCode, parent }: OrganisationSeed,
): void {
  const slug = SLUGS[id]
  add("organisation", {
    id,
    code: slug,
    name,
    short_name: shortName,
    level,
    region_code: regionCode,
    parent_id: parent,
    public_slug: slug,
    created_at: FOUNDED,
  })
}

function addTerm(add: Add, { id, term }: OrganisationSeed, idOf: IdOf): Session[] {
  const termId = idOf(`${id}-term`)
  add("term", {
    org_id: id,
    id: termId,
    number: term.number,
    starts_on: term.startsOn,
    ends_on: term.endsOn,
  })
  return term.sessions.map((session) => {
    const sessionId = idOf(`${id}-session-${session.year}`)
    add("session", {
      org_id: id,
      id: sessionId,
      term_id: termId,
      number: session.number,
      year: session.year,
      opens_on: session.opensOn,
      closes_on: session.closesOn,
      collection_opens_on: session.collectionFrom,
      cutoff_at: new Date(session.cutOffAt),
    })
    const cutoffAt = `${new Date(session.cutOffAt).toISOString().slice(0, 19)}Z`
    return { id: sessionId, year: session.year, number: session.number, term: term.number, cutoffAt }
  })
}

function addBodies(add: Add, organisation: OrganisationSeed, idOf: IdOf): Map<string, Body> {
  const bodies = new Map<string, Body>()
  const put = (key: string, body: Omit<Body, "id">, more: Row = {}) => {
    const id = idOf(key)
    bodies.set(id, { id, ...body })
    add("body", {
      org_id: organisation.id,
      id,
      kind: body.kind,
      name: body.name,
      short_name: body.shortName,
      track: body.track,
      duties: "",
      family: null,
      name_pinyin: Object.values(namePinyin(body.name)).join(" "),
      sort: bodies.size,
      ...more,
    })
  }
  for (const seed of bodiesOf(organisation)) {
    const shortName = seed.key.split("-").slice(2).join("-")
    put(seed.key, { kind: KINDS[seed.kind], name: seed.name, shortName, track: null })
  }
  // A county that assigns directly knows no tracks: its dispatch offices are for everything.
  const tracked = termsOf(organisation.id).tracks.length > 1
  for (const { key, name, track } of organisation.dispatchOffices)
    put(key, { kind: "dispatch_office", name, shortName: name, track: tracked ? track : null })
  for (const unit of organisation.units) {
    const { name, shortName, track } = unit
    put(
      unit.key,
      { kind: "handling_unit", name, shortName, track: tracked ? track : null },
      { duties: unit.duties.join("、"), family: unit.families[0] ?? null },
    )
    for (const [index, alias] of unit.aliases.entries())
      add("body_name", {
        org_id: organisation.id,
        id: idOf(`${unit.key}-name-${index}`),
        body_id: idOf(unit.key),
        name: alias.name,
        since: null,
        until: alias.until,
      })
  }
  return bodies
}

function bodiesOf(organisation: OrganisationSeed): BodySeed[] {
  const { sectors, committees, parties, peopleOrganisations } = organisation
  return [...sectors, ...committees, ...parties, ...peopleOrganisations]
}

function addPeople(
  add: Add,
  city: City,
  organisation: OrganisationSeed,
  idOf: IdOf,
  held: Map<string, Grant[]>,
): Map<string, Actor> {
  const orgId = organisation.id
  const actors = new Map<string, Actor>()
  const enter = (person: PersonSeed | StaffSeed, more: Row) => {
    const id = idOf(person.key)
    add("person", {
      org_id: orgId,
      id,
      name: person.name,
      name_pinyin: Object.values(namePinyin(person.name, "person")).join(" "),
      gender: person.sex,
      birth_year: null,
      employer: "",
      post: person.post,
      party: "",
      email: person.email,
      created_at: FOUNDED,
      ...more,
    })
    const grants: Grant[] = []
    held.set(id, grants)
    actors.set(id, { kind: "person", orgId, personId: id, name: person.name, grants, channel: "self" })
  }
  let count = 0
  const place = (table: "affiliation" | "role_grant", personKey: string, row: Row, ...roles: Grant[]) => {
    count += 1
    const who = { person_id: idOf(personKey), since: SINCE }
    add(table, { org_id: orgId, id: idOf(`${orgId}-${table}-${count}`), ...who, ...row })
    held.get(idOf(personKey))?.push(...roles)
  }

  for (const person of city.people.filter((each) => each.organisation === orgId)) {
    const { birthYear: birth_year, workplace: employer, affiliation: party } = person
    enter(person, { birth_year, employer, party })
    add("seat", {
      org_id: orgId,
      id: idOf(`${person.key}-seat`),
      person_id: idOf(person.key),
      term_id: idOf(`${orgId}-term`),
      sector_id: idOf(person.sector),
      standing: person.standing,
      state: "in_office",
      since: SINCE,
    })
    held.get(idOf(person.key))?.push({ role: "member", bodyId: null })
    if (person.standing) held.get(idOf(person.key))?.push({ role: "standing_member", bodyId: null })
  }
  for (const person of city.people.filter((each) => each.organisation === orgId)) {
    for (const key of [person.committee, person.party])
      if (
        key &&
        !bodiesOf(organisation).some((body) => body.key === key && body.representative === person.key)
      )
        place("affiliation", person.key, { body_id: idOf(key), post: "member" })
  }
  for (const body of bodiesOf(organisation)) {
    const bodyId = idOf(body.key)
    const represents: Grant = { role: "body_representative", bodyId }
    if (body.kind !== "sector") {
      place("affiliation", body.representative, { body_id: bodyId, post: "representative" }, represents)
      continue
    }
    const convenes: Grant = { role: "sector_convener", bodyId }
    place("affiliation", body.representative, { body_id: bodyId, post: "convener" }, convenes)
    place("role_grant", body.representative, { role: "body_representative", body_id: bodyId }, represents)
  }
  const mine = city.staff.filter((each) => each.organisation === orgId)
  for (const person of mine) {
    enter(person, { employer: employerOf(organisation, person) })
    const bodyId = person.body ? idOf(person.body) : null
    if (person.duty === "unit_liaison" || person.duty === "unit_head")
      place(
        "affiliation",
        person.key,
        { body_id: bodyId, post: person.duty === "unit_head" ? "head" : "liaison" },
        { role: person.duty, bodyId },
      )
    // Who checks replies looks at those of every track, so that role is for no body.
    for (const role of rolesOf(person, mine)) {
      const body_id = role === "dispatch_office" ? bodyId : null
      place("role_grant", person.key, { role, body_id }, { role, bodyId: body_id })
    }
  }
  return actors
}

function employerOf(organisation: OrganisationSeed, { body }: StaffSeed): string {
  const at = [...organisation.units, ...organisation.dispatchOffices].find(({ key }) => key === body)
  return at?.name ?? organisation.name
}

function representativesOf(held: ReadonlyMap<string, readonly Grant[]>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [personId, grants] of held)
    for (const { role, bodyId } of grants)
      if (role === "body_representative" && bodyId)
        found.set(bodyId, [...(found.get(bodyId) ?? []), personId].sort())
  return found
}

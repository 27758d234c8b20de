import type { Role } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { nameKeys, namePinyin } from "../../base/text/pinyin.ts"
import { mintScope, type Tx } from "../database/db.ts"
import { appendFact } from "../procedures/facts.ts"
import type { House } from "../procedures/office.ts"
import { createAccount, inTransaction, normaliseUsername } from "./accounts.ts"
import { foundOrganisation, initialPassword, type NewOrganisation } from "./founding.ts"

/** 三员: whoever grants cannot erase, whoever configures cannot grant, whoever reads the audit changes nothing. */
export const administrators = ["system", "security", "audit"] as const
export type Administrator = (typeof administrators)[number]

const roleOf = {
  system: "system_administrator",
  security: "security_administrator",
  audit: "audit_administrator",
} as const satisfies Record<Administrator, Role>

export interface FirstRun {
  readonly organisation: Omit<NewOrganisation, "timeZone">
  readonly administrators: Readonly<
    Record<Administrator, { readonly name: string; readonly username: string }>
  >
  readonly term: { readonly number: number; readonly startsOn: string; readonly endsOn: string | null }
  readonly session: {
    readonly number: number
    readonly opensOn: string
    readonly closesOn: string
    readonly collectionOpensOn: string
    /** Local date and time: `2026-01-13T17:00`. */
    readonly cutoffAt: string
  }
}

export interface Founded {
  readonly organisation: { readonly id: number; readonly name: string }
  readonly administrators: readonly {
    readonly duty: Administrator
    readonly name: string
    readonly username: string
    /** Told once, kept nowhere, changed at the first sign-in. */
    readonly password: string
  }[]
}

/** Whether nobody has set up this installation yet. */
export async function isUnfounded(house: Pick<House, "db">): Promise<boolean> {
  const found = await house.db.global.selectFrom("organisation").select("id").limit(1).executeTakeFirst()
  return found === undefined
}

/** The first organisation with its three administrators, its term and session: all of it or nothing. */
export async function foundHouse(house: House, given: FirstRun, timeZone: string): Promise<Founded> {
  check(given)
  // The first organisation is number 1; of two set-ups at the same moment, the second finds it taken.
  return house.db.write(mintScope(1, null), async (tx) => {
    const within = inTransaction(house, tx)
    if (!(await isUnfounded(within))) throw new Refusal("missing", reason("set_up_already"))
    const id = await foundOrganisation(within, { ...given.organisation, timeZone })
    const at = toDate(house.clock.now())
    const note = (action: string, caseId: string, data: Record<string, unknown>) =>
      appendFact(tx, {
        procedure: "organisation",
        procedureVersion: 1,
        caseId,
        matterId: caseId,
        action,
        from: null,
        to: null,
        at,
        actor: { personId: null, name: "首次设置", channel: "system" },
        data,
      })
    note("found", newId(), { ...given.organisation })
    const made: Founded["administrators"][number][] = []
    for (const duty of administrators) {
      const { name, username } = given.administrators[duty]
      const password = initialPassword()
      const person = { name: name.trim(), username: normaliseUsername(username) }
      const accountId = await createAccount(within, { ...person, password, mustChangePassword: true })
      const personId = await seat(tx, id, accountId, person.name)
      const since = house.clock.today(timeZone).toString()
      const grant = { org_id: id, id: newId(), person_id: personId, role: roleOf[duty], body_id: null }
      await tx.q
        .insertInto("role_grant")
        .values({ ...grant, since, until: null, granted_by: null })
        .execute()
      note("grant_role", personId, { role: roleOf[duty], since, name: person.name })
      made.push({ duty, ...person, password })
    }
    await openTerm(tx, id, given, timeZone, note)
    return { organisation: { id, name: given.organisation.name }, administrators: made }
  })
}

async function seat(tx: Tx, orgId: number, accountId: string, name: string): Promise<string> {
  const id = newId()
  const { full, initials } = namePinyin(name, "person")
  const spellings = [...new Set([full, initials, ...nameKeys(name)])].join(" ")
  const row = { org_id: orgId, id, account_id: accountId, name, name_pinyin: spellings }
  await tx.q
    .insertInto("person")
    .values({ ...row, gender: null, birth_year: null, email: null })
    .execute()
  await tx.q
    .insertInto("account_seat")
    .values({ account_id: accountId, org_id: orgId, person_id: id })
    .execute()
  return id
}

type Note = (action: string, caseId: string, data: Record<string, unknown>) => void

async function openTerm(tx: Tx, orgId: number, given: FirstRun, timeZone: string, note: Note) {
  const { term, session } = given
  const termId = newId()
  await tx.q
    .insertInto("term")
    .values({
      org_id: orgId,
      id: termId,
      number: term.number,
      starts_on: term.startsOn,
      ends_on: term.endsOn,
    })
    .execute()
  note("open_term", termId, { ...term })
  const sessionId = newId()
  await tx.q
    .insertInto("session")
    .values({
      org_id: orgId,
      id: sessionId,
      term_id: termId,
      number: session.number,
      year: Temporal.PlainDate.from(session.opensOn).year,
      opens_on: session.opensOn,
      closes_on: session.closesOn,
      collection_opens_on: session.collectionOpensOn,
      cutoff_at: toDate(Temporal.PlainDateTime.from(session.cutoffAt).toZonedDateTime(timeZone).toInstant()),
    })
    .execute()
  note("open_session", sessionId, { ...session, term: term.number })
}

/** What no form can promise: three different people, days in their order. */
function check({ administrators: named, term, session }: FirstRun): void {
  const people = administrators.map((duty) => ({ duty, ...named[duty] }))
  const faults = people.flatMap(({ duty, name, username }, index) => {
    const others = people.slice(0, index)
    const field = (part: string) => `administrators.${duty}.${part}`
    if (others.some((other) => normaliseUsername(other.username) === normaliseUsername(username)))
      return [reason("administrators_same", { field: field("username") })]
    if (others.some((other) => other.name.trim() === name.trim()))
      return [reason("administrators_same", { field: field("name") })]
    return []
  })
  const inOrder = (earlier: string, later: string, field: string) => {
    if (earlier > later) faults.push(reason("days_out_of_order", { field }))
  }
  if (term.endsOn !== null) inOrder(term.startsOn, term.endsOn, "term.endsOn")
  inOrder(session.opensOn, session.closesOn, "session.closesOn")
  inOrder(session.collectionOpensOn, session.opensOn, "session.collectionOpensOn")
  inOrder(session.collectionOpensOn, session.cutoffAt.slice(0, 10), "session.cutoffAt")
  if (faults.length > 0) throw new Refusal("invalid", faults)
}

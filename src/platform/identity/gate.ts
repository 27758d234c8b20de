import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { mintScope, type Scope } from "../database/db.ts"
import type { House } from "../procedures/office.ts"
import { timeZoneOf } from "../procedures/time-zone.ts"
import { type Announcement, announce, hearAnnouncements } from "./announcements.ts"
import { listGrants } from "./grants.ts"
import { findSignInTerms, needsSecondFactor, passwordExpiry } from "./policy.ts"
import type { SessionRule } from "./session-rule.ts"
import type {} from "./tables.ts"
import { keepWatch } from "./watch.ts"

/** Who is asking, in which organisation, and what they may act as today. */
export interface Identity {
  readonly sessionId: string
  readonly account: AccountState
  readonly organisation: Organisation
  readonly organisations: readonly Organisation[]
  readonly person: { readonly id: string; readonly name: string }
  readonly actor: Actor
  readonly scope: Scope
}

export interface AccountState {
  readonly id: string
  readonly name: string
  /** The password is an initial one, or has expired: nothing else can be done before it is changed. */
  readonly mustChangePassword: boolean
  readonly passwordExpired: boolean
  /** This organisation wants a second factor of such a role, and this browser has proved none. */
  readonly secondFactorNeeded: boolean
  readonly secondFactorProved: boolean
}

export interface Organisation {
  readonly id: number
  readonly name: string
  readonly shortName: string
  readonly level: string
}

export interface Gate {
  /** undefined when the session does not exist or has ended. `wanted`: an organisation other than the chosen one. */
  identify(token: string, wanted?: number): Promise<Identity | undefined>
  /** The identity as it acts for somebody else: a paper form entered by staff. */
  onBehalfOf(identity: Identity, personId: string): Promise<Actor>
  chooseOrganisation(identity: Identity, orgId: number): Promise<void>
  /** After a sign-out, before the announcement of it comes round: the token is worth nothing from now on. */
  forget(token: string): void
  /** Calls `ended` once when the session behind an open stream has ended. Returns how to stop watching. */
  watch(token: string, identity: Identity, ended: () => void): () => void
  close(): Promise<void>
}

/** How long an answer is believed without asking again, in milliseconds; announcements end it sooner. */
const believed = 10_000
const remembered = 20_000

interface Known {
  readonly token: string
  readonly askedAt: number
  readonly identity: Promise<{ identity: Identity; endsAt: number } | undefined>
  accountId?: string
  orgId?: number
  personId?: string
}

/** The only place that mints a scope for a person. Opens a connection of its own to hear of changed rights. */
export async function openGate(
  house: House,
  options: { appUrl: string; sessions: SessionRule },
): Promise<Gate> {
  const known = new Map<string, Known>()
  const watch = keepWatch(house)
  const hear = (what: Announcement) => {
    for (const [key, each] of known) if (concerns(what, each)) known.delete(key)
    watch.hear(what)
  }
  const ears = await hearAnnouncements(options.appUrl, hear, () => known.clear())

  const ask = (token: string, wanted: number | undefined, now: number): Known => {
    const asked: Known = { token, askedAt: now, identity: look() }
    async function look() {
      const session = await findSession(house, options.sessions, token)
      if (!session) return undefined
      asked.accountId = session.account.id
      const identity = await identityOf(house, session, wanted)
      asked.orgId = identity.organisation.id
      asked.personId = identity.person.id
      return { identity, endsAt: session.endsAt }
    }
    return asked
  }

  return {
    async identify(token, wanted) {
      const now = house.clock.now().epochMilliseconds
      const key = wanted === undefined ? token : `${token} ${wanted}`
      let found = known.get(key)
      if (!found || now - found.askedAt > believed || now < found.askedAt) {
        if (known.size >= remembered) known.clear()
        found = ask(token, wanted, now)
        known.set(key, found)
        // Failures are not remembered: the next request asks again.
        const asked = found
        const drop = () => void (known.get(key) === asked && known.delete(key))
        asked.identity.then((answer) => answer ?? drop(), drop)
      }
      const answer = await found.identity
      return answer && answer.endsAt > now ? answer.identity : undefined
    },
    onBehalfOf: (identity, personId) => actFor(house, identity, personId),
    async chooseOrganisation(identity, orgId) {
      if (!identity.organisations.some(({ id }) => id === orgId)) throw notYours()
      await house.db.global
        .updateTable("session_token")
        .set({ org_id: orgId })
        .where("id", "=", identity.sessionId)
        .execute()
      await tell({ account: identity.account.id })
    },
    forget(token) {
      for (const [key, each] of known) if (each.token === token) known.delete(key)
    },
    watch: (token, { account }, ended) => watch.begin({ token, accountId: account.id, ended }),
    close: () => {
      watch.close()
      return ears.close()
    },
  }

  /** Here at once, elsewhere as fast as the database carries it. */
  async function tell(what: Announcement) {
    hear(what)
    await announce(house.db.global, what)
  }
}

function concerns(what: Announcement, known: Known): boolean {
  if ("account" in what) return known.accountId === undefined || known.accountId === what.account
  if (known.orgId === undefined) return true
  return known.orgId === what.org && (what.person === undefined || known.personId === what.person)
}

type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** The session with its account and seats, in one query; moves its end on when it is used. */
async function findSession(house: House, rule: SessionRule, token: string) {
  const now = toDate(house.clock.now())
  const rows = await house.db.global
    .selectFrom("session_token as s")
    .innerJoin("account as a", "a.id", "s.account_id")
    .leftJoin("account_seat as seat", "seat.account_id", "a.id")
    .leftJoin("organisation as o", "o.id", "seat.org_id")
    .select(["s.id", "s.org_id", "s.expires_at", "s.created_at", "a.id as account_id", "a.name"])
    .select(["a.must_change_password", "a.password_set_at", "s.second_factor_at", "seat.person_id"])
    .select(["o.id as organisation_id", "o.name as organisation", "o.short_name", "o.level"])
    .where("s.token", "=", token)
    .where("s.awaits_second_factor", "=", false)
    .where("s.expires_at", ">", now)
    .where("a.blocked_at", "is", null)
    .orderBy("o.id")
    .execute()
  const [first] = rows
  if (!first) return undefined
  const latest = first.created_at.getTime() + rule.absolute * 1_000
  const next = Math.min(now.getTime() + rule.idle * 1_000, latest)
  let endsAt = Math.min(first.expires_at.getTime(), latest)
  if (endsAt <= now.getTime()) return undefined
  // Once a minute is enough to know that it is in use.
  if (next - endsAt > 60_000) {
    endsAt = next
    await house.db.global
      .updateTable("session_token")
      .set({ expires_at: new Date(next), updated_at: now })
      .where("id", "=", first.id)
      .execute()
  }
  return {
    id: first.id,
    chosen: first.org_id,
    endsAt,
    account: { id: first.account_id, name: first.name },
    mustChangePassword: first.must_change_password,
    passwordSetAt: first.password_set_at,
    secondFactorProved: first.second_factor_at !== null,
    seats: rows.flatMap((row) =>
      row.person_id && row.organisation_id !== null
        ? [
            {
              personId: row.person_id,
              organisation: {
                id: row.organisation_id,
                name: row.organisation ?? "",
                shortName: row.short_name ?? "",
                level: row.level ?? "",
              },
            },
          ]
        : [],
    ),
  }
}

async function identityOf(house: House, session: Session, wanted: number | undefined): Promise<Identity> {
  const { seats, account } = session
  const seat =
    wanted === undefined
      ? (seats.find(({ organisation }) => organisation.id === session.chosen) ?? seats[0])
      : seats.find(({ organisation }) => organisation.id === wanted)
  if (!seat) throw wanted === undefined ? new Refusal("forbidden", reason("no_seat")) : notYours()
  const { personId, organisation } = seat
  const scope = mintScope(organisation.id, personId)
  const { name, grants, terms } = await house.db.read(scope, async (read) => {
    const person = await findName(read, personId)
    const today = house.clock.today(await timeZoneOf(read))
    const terms = await findSignInTerms(read, today)
    return { name: person ?? account.name, grants: await listGrants(read, personId, today), terms }
  })
  const expiry = passwordExpiry(terms, session.passwordSetAt)
  const passwordExpired = expiry !== undefined && expiry <= toDate(house.clock.now())
  return {
    sessionId: session.id,
    account: {
      ...account,
      mustChangePassword: session.mustChangePassword || passwordExpired,
      passwordExpired,
      secondFactorProved: session.secondFactorProved,
      secondFactorNeeded: !session.secondFactorProved && needsSecondFactor(terms, grants),
    },
    organisation,
    organisations: seats.map((each) => each.organisation),
    person: { id: personId, name },
    actor: { kind: "person", orgId: organisation.id, personId, name, grants, channel: "self" },
    scope,
  }
}

/** Only the proposal office enters papers for others; policies decide which acts may be done so (never a rating). */
async function actFor(house: House, identity: Identity, personId: string): Promise<Actor> {
  const { actor, scope } = identity
  if (!actor.grants.some(({ role }) => role === "proposal_office"))
    throw new Refusal("forbidden", reason("not_on_behalf"))
  const name = await house.db.read(scope, (read) => findName(read, personId))
  if (name === undefined) throw new Refusal("invalid", reason("no_such_person"))
  return { ...actor, channel: "staff", onBehalfOf: { personId, name } }
}

async function findName(
  read: Parameters<typeof listGrants>[0],
  personId: string,
): Promise<string | undefined> {
  const row = await read.q
    .selectFrom("person")
    .select("name")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", personId)
    .executeTakeFirst()
  return row?.name
}

function notYours(): Refusal {
  return new Refusal("forbidden", reason("not_your_organisation"))
}

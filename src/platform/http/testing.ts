import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Role } from "../../base/actor.ts"
import { fixedClock } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { workingCalendar } from "../../rulebook/calendar/working-calendar.ts"
import { mintScope, openDb, type Tx } from "../database/db.ts"
import type { BodyTable, SeatTable } from "../database/schema.ts"
import { freshDatabase } from "../database/testing.ts"
import { openContentStore } from "../files/store.ts"
import { createAccount } from "../identity/accounts.ts"
import { announce } from "../identity/announcements.ts"
import { foundOrganisation } from "../identity/founding.ts"
import { hashPassword } from "../identity/passwords.ts"
import { type SignInTerms, signInTerms } from "../identity/terms.ts"
import { register } from "../procedures/house.ts"
import type { House } from "../procedures/office.ts"
import { setTerms } from "../procedures/terms.ts"
import { openVault } from "../vault/vault.ts"
import type { ModuleManifest } from "./manifest.ts"
import { openServer, type ServerOptions } from "./server.ts"
import { clientOf, type Headers } from "./testing-client.ts"

export const testPassword = "Shanyi-2026-test"
let testHash: Promise<string> | undefined

interface Options
  extends Partial<
    Pick<
      ServerOptions,
      | "perMinute"
      | "patience"
      | "figures"
      | "sessions"
      | "webDirectory"
      | "publicUrl"
      | "trustProxy"
      | "setUp"
    >
  > {
  readonly modules?: readonly ModuleManifest[]
  readonly singleSignOn?: House["singleSignOn"]
  /** The moment at which the house's clock stands; default: a working Tuesday. */
  readonly now?: string
}

export type OpenHouse = Awaited<ReturnType<typeof openHouse>>
export type Client = ReturnType<OpenHouse["client"]>

/** A whole house on a database of its own, reached without a network. Call `close()` in afterAll. */
export async function openHouse(options: Options = {}) {
  const { modules = [], now = "2026-03-10T09:00:00+08:00", singleSignOn, ...server } = options
  const database = await freshDatabase()
  const clock = fixedClock(now)
  const db = openDb(database.appUrl, { max: 6 })
  const silent = () => {}
  const errors: unknown[] = []
  const folder = await mkdtemp(join(tmpdir(), "shanyi-files-"))
  const house: House = {
    db,
    clock,
    calendar: workingCalendar(),
    registry: register(modules.map(({ seating }) => seating)),
    files: await openContentStore({ kind: "disk", folder }),
    vault: openVault("for tests only, 32 characters or more"),
    ...(singleSignOn ? { singleSignOn } : {}),
    log: { info: silent, warn: silent, error: (details) => void errors.push(details) },
  }
  const fastify = await openServer({
    house,
    modules,
    appUrl: database.appUrl,
    secret: "for tests only, 32 characters or more",
    publicUrl: "http://localhost",
    webDirectory: "/nonexistent",
    perMinute: false,
    ownProcess: false,
    ...server,
  })

  const inOrganisation = <T>(orgId: number, work: (tx: Tx) => Promise<T>) =>
    db.write(mintScope(orgId, null), work)

  /** A client without cookies yet. */
  const client = (fixed: Headers = {}) => clientOf(fastify, fixed)

  return {
    house,
    fastify,
    database,
    clock,
    /** What was logged as an error so far. */
    errors,
    inOrganisation,
    /** A committee, with its first term (from 1 January 2022). Its administrators may do without a second factor. */
    async organisation(
      name = "测试市政协",
      level: "province" | "city" | "county" = "city",
      signIn: Partial<SignInTerms> = { secondFactor: "offered", passwordDays: 0 },
    ) {
      const slug = `test-${newId().slice(-12)}`
      const timeZone = "Asia/Shanghai"
      const id = await foundOrganisation(house, {
        name,
        shortName: name,
        level,
        regionCode: "990000",
        slug,
        timeZone,
      })
      const termId = newId()
      const validFrom = Temporal.PlainDate.from("2022-01-01")
      await inOrganisation(id, async (tx) => {
        await tx.q
          .insertInto("term")
          .values({ org_id: id, id: termId, number: 1, starts_on: validFrom.toString(), ends_on: null })
          .execute()
        await setTerms(tx, signInTerms, {
          preset: null,
          values: signIn,
          validFrom,
          at: new Date(0),
          by: null,
        })
      })
      return { id, termId }
    },
    async body(orgId: number, kind: BodyTable["kind"], name: string, more: Partial<BodyTable> = {}) {
      const id = newId()
      await inOrganisation(orgId, (tx) =>
        tx.q
          .insertInto("body")
          .values({
            org_id: orgId,
            id,
            kind,
            name,
            short_name: name,
            track: null,
            family: null,
            until: null,
            ...(more as object),
          })
          .execute(),
      )
      return id
    },
    /** A person; with `username`, also an account (password `testPassword`) seated here. */
    async person(orgId: number, name: string, more: PersonOptions = {}) {
      const id = newId()
      testHash ??= hashPassword(testPassword, { N: 2, r: 1, p: 1 })
      const accountId =
        more.accountId ??
        (more.username === undefined
          ? null
          : await createAccount(house, {
              username: more.username,
              name,
              passwordHash: await testHash,
              mustChangePassword: more.mustChangePassword ?? false,
            }))
      await inOrganisation(orgId, async (tx) => {
        await tx.q
          .insertInto("person")
          .values({
            org_id: orgId,
            id,
            account_id: accountId,
            name,
            gender: null,
            birth_year: null,
            email: null,
          })
          .execute()
        for (const grant of more.grants ?? [])
          await tx.q
            .insertInto("role_grant")
            .values(grantRow(orgId, id, grant))
            .execute()
        if (more.seat)
          await tx.q
            .insertInto("seat")
            .values({
              org_id: orgId,
              id: newId(),
              person_id: id,
              term_id: more.seat.termId,
              sector_id: more.seat.sectorId ?? null,
              standing: more.seat.standing ?? false,
              state: more.seat.state ?? "in_office",
              since: "2022-01-01",
              until: null,
            })
            .execute()
        for (const { bodyId, post } of more.posts ?? [])
          await tx.q
            .insertInto("affiliation")
            .values({
              org_id: orgId,
              id: newId(),
              person_id: id,
              body_id: bodyId,
              post,
              since: "2022-01-01",
              until: null,
            })
            .execute()
      })
      if (accountId)
        await db.global
          .insertInto("account_seat")
          .values({ account_id: accountId, org_id: orgId, person_id: id })
          .execute()
      return { id, accountId }
    },
    async grant(orgId: number, personId: string, grant: GrantOptions) {
      await inOrganisation(orgId, async (tx) => {
        await tx.q
          .insertInto("role_grant")
          .values(grantRow(orgId, personId, grant))
          .execute()
        await announce(tx.q, { org: orgId, person: personId })
      })
    },
    client,
    /** A client whose cookies are those of this account. */
    async signIn(username: string, headers: Headers = {}) {
      const signedIn = client(headers)
      const answer = await signedIn.post("/api/auth/sign-in/username", { username, password: testPassword })
      if (answer.statusCode !== 200) throw new Error(`${username} could not sign in: ${answer.body}`)
      return signedIn
    },
    async close() {
      await fastify.close()
      await db.close()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}

export interface GrantOptions {
  readonly role: Role
  readonly bodyId?: string
  readonly since?: string
  readonly until?: string
}

export interface PersonOptions {
  readonly username?: string
  /** An account that exists, for a second seat. */
  readonly accountId?: string
  readonly mustChangePassword?: boolean
  readonly grants?: readonly GrantOptions[]
  readonly seat?: {
    readonly termId: string
    readonly sectorId?: string
    readonly standing?: boolean
    readonly state?: SeatTable["state"]["__select__"]
  }
  readonly posts?: readonly { readonly bodyId: string; readonly post: string }[]
}

function grantRow(orgId: number, personId: string, grant: GrantOptions) {
  return {
    org_id: orgId,
    id: newId(),
    person_id: personId,
    role: grant.role,
    body_id: grant.bodyId ?? null,
    since: grant.since ?? "2022-01-01",
    until: grant.until ?? null,
    granted_by: null,
  }
}

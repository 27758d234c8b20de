import { randomInt } from "node:crypto"
import type { Role } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { namePinyin } from "../../base/text/pinyin.ts"
import { mintScope } from "../database/db.ts"
import type { OrganisationTable } from "../database/schema.ts"
import type { House } from "../procedures/office.ts"
import { timeZoneOf } from "../procedures/time-zone.ts"
import { createAccount, normaliseUsername, setPassword } from "./accounts.ts"
import { removeFactors } from "./second-factor.ts"

export interface NewOrganisation {
  readonly name: string
  readonly shortName: string
  readonly level: OrganisationTable["level"]
  readonly regionCode: string
  readonly slug: string
  readonly timeZone: string
  readonly parentId?: number
}

/** Founds a committee in this installation and returns its number. */
export async function foundOrganisation(house: Pick<House, "db">, given: NewOrganisation): Promise<number> {
  const row = await house.db.global
    .insertInto("organisation")
    .columns([
      "id",
      "code",
      "name",
      "short_name",
      "level",
      "region_code",
      "parent_id",
      "time_zone",
      "public_slug",
    ])
    .expression((from) =>
      from
        .selectFrom("organisation")
        .select((row) => [
          row(row.fn.coalesce(row.fn.max("id"), row.lit(0)), "+", row.lit(1)).as("id"),
          row.val(given.slug).as("code"),
          row.val(given.name).as("name"),
          row.val(given.shortName).as("short_name"),
          row.val(given.level).as("level"),
          row.val(given.regionCode).as("region_code"),
          row.cast<number | null>(row.val(given.parentId ?? null), "bigint").as("parent_id"),
          row.val(given.timeZone).as("time_zone"),
          row.val(given.slug).as("public_slug"),
        ]),
    )
    .returning("id")
    .executeTakeFirstOrThrow()
  return row.id
}

export interface NewcomerOptions {
  readonly orgId: number
  readonly username: string
  readonly name: string
  readonly roles: readonly Role[]
}

/**
 * An account with a person and roles in an organisation. The initial password is returned once and kept nowhere; it must
 * be changed at the first sign-in.
 */
export async function admitNewcomer(
  house: House,
  given: NewcomerOptions,
): Promise<{ accountId: string; personId: string; password: string }> {
  const scope = mintScope(given.orgId, null)
  const today = await house.db.read(scope, async (read) =>
    house.clock.today(await timeZoneOf(read)).toString(),
  )
  const password = initialPassword()
  const accountId = await createAccount(house, {
    username: given.username,
    name: given.name,
    password,
    mustChangePassword: true,
  })
  const personId = newId()
  await house.db.write(scope, async (tx) => {
    await tx.q
      .insertInto("person")
      .values({
        org_id: given.orgId,
        id: personId,
        account_id: accountId,
        name: given.name,
        name_pinyin: Object.values(namePinyin(given.name, "person")).join(" "),
        gender: null,
        birth_year: null,
        email: null,
      })
      .execute()
    await tx.q
      .insertInto("account_seat")
      .values({ account_id: accountId, org_id: given.orgId, person_id: personId })
      .execute()
    for (const role of given.roles)
      await tx.q
        .insertInto("role_grant")
        .values({
          org_id: given.orgId,
          id: newId(),
          person_id: personId,
          role,
          body_id: null,
          since: today,
          until: null,
          granted_by: null,
        })
        .execute()
  })
  return { accountId, personId, password }
}

/**
 * A new initial password for somebody who lost theirs, for whoever keeps the server; every session of the account ends.
 * undefined: no such account.
 */
export async function resetPassword(
  house: House,
  username: string,
  options: { readonly removeSecondFactor: boolean },
): Promise<string | undefined> {
  const account = await house.db.global
    .selectFrom("account")
    .select("id")
    .where("username", "=", normaliseUsername(username))
    .executeTakeFirst()
  if (!account) return undefined
  const password = initialPassword()
  await setPassword(house, account.id, password, { mustChange: true })
  if (options.removeSecondFactor) await removeFactors(house, account.id)
  return password
}

/** Four groups of four, without letters that look alike: 77 bits, read out over a telephone without error. */
export function initialPassword(): string {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")
  const password = [group(), group(), group(), group()].join("-")
  return /[A-Z]/.test(password) && /[a-z]/.test(password) ? password : initialPassword()
}

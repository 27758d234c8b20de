import { randomInt } from "node:crypto"
import { sql } from "kysely"
import { toDate } from "../../base/clock.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { House } from "../procedures/office.ts"
import type { Keys } from "./keys.ts"
import { authenticatorUri, findStep, newSecret } from "./one-time-code.ts"
import type {} from "./tables.ts"

type Office = Pick<House, "db" | "clock">

/** What an account can prove itself with besides its password. */
export interface Factors {
  readonly authenticator: boolean
  readonly passkeys: number
  /** Recovery codes that are still good. */
  readonly recoveryCodes: number
}

export async function findFactors(house: Pick<House, "db">, accountId: string): Promise<Factors> {
  const { rows } = await sql<{ authenticator: boolean; passkeys: number; codes: number }>`
    select
      exists (select from account_authenticator where account_id = ${accountId} and secret is not null) as authenticator,
      (select count(*) from account_passkey where account_id = ${accountId}) as passkeys,
      (select count(*) from account_recovery_code where account_id = ${accountId} and used_at is null) as codes
    `.execute(house.db.global)
  const [row] = rows
  return {
    authenticator: row?.authenticator ?? false,
    passkeys: row?.passkeys ?? 0,
    recoveryCodes: row?.codes ?? 0,
  }
}

export function hasSecondFactor({ authenticator, passkeys }: Factors): boolean {
  return authenticator || passkeys > 0
}

/** A secret for a person's authenticator app. It counts once a code made from it was given (`confirmAuthenticator`). */
export async function offerAuthenticator(
  house: Office,
  keys: Keys,
  accountId: string,
): Promise<{ secret: string; uri: string }> {
  const secret = newSecret()
  const { username } = await house.db.global
    .selectFrom("account")
    .select("username")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow()
  const offered = keys.seal(secret, accountId)
  await house.db.global
    .insertInto("account_authenticator")
    .values({ account_id: accountId, secret: null, offered, last_step: null, confirmed_at: null })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet({ offered }))
    .execute()
  return { secret, uri: authenticatorUri(secret, "善议 Shanyi", username) }
}

/** Takes the offered secret into use when the code is of it; an earlier app stops counting. */
export async function confirmAuthenticator(
  house: Office,
  keys: Keys,
  accountId: string,
  code: string,
): Promise<void> {
  const row = await house.db.global
    .selectFrom("account_authenticator")
    .select("offered")
    .where("account_id", "=", accountId)
    .executeTakeFirst()
  const step = row?.offered && findStep(keys.open(row.offered, accountId), code, house.clock.now(), null)
  if (!row?.offered || !step) throw new Refusal("invalid", reason("wrong_code", { field: "code" }))
  await house.db.global
    .updateTable("account_authenticator")
    .set({
      secret: row.offered,
      offered: null,
      last_step: step,
      confirmed_at: toDate(house.clock.now()),
    })
    .where("account_id", "=", accountId)
    .where("offered", "=", row.offered)
    .execute()
}

/** Whether this is the app's code of now, or a recovery code; either is good once. */
export async function isRightCode(
  house: Office,
  keys: Keys,
  accountId: string,
  code: string,
): Promise<boolean> {
  const plain = code.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase()
  return /^\d{6}$/.test(plain)
    ? takeAuthenticatorCode(house, keys, accountId, plain)
    : takeRecoveryCode(house, keys, accountId, plain)
}

async function takeAuthenticatorCode(
  house: Office,
  keys: Keys,
  accountId: string,
  code: string,
): Promise<boolean> {
  const row = await house.db.global
    .selectFrom("account_authenticator")
    .select(["secret", "last_step"])
    .where("account_id", "=", accountId)
    .executeTakeFirst()
  if (!row?.secret) return false
  const step = findStep(keys.open(row.secret, accountId), code, house.clock.now(), row.last_step)
  if (step === undefined) return false
  // Of two that bring the same code at the same moment, one is first.
  const taken = await house.db.global
    .updateTable("account_authenticator")
    .set({ last_step: step })
    .where("account_id", "=", accountId)
    .where((is) => is.or([is("last_step", "is", null), is("last_step", "<", step)]))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

async function takeRecoveryCode(
  house: Office,
  keys: Keys,
  accountId: string,
  code: string,
): Promise<boolean> {
  const taken = await house.db.global
    .updateTable("account_recovery_code")
    .set({ used_at: toDate(house.clock.now()) })
    .where("account_id", "=", accountId)
    .where("digest", "=", keys.digest(code, accountId))
    .where("used_at", "is", null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

/** Ten new codes, told once; the earlier ones are worth nothing from now on. */
export async function renewRecoveryCodes(house: Office, keys: Keys, accountId: string): Promise<string[]> {
  const group = () => Array.from({ length: 4 }, () => codeLetters[randomInt(codeLetters.length)]).join("")
  const codes = Array.from({ length: 10 }, () => [group(), group(), group(), group()].join("-"))
  const digests = codes.map((code) => keys.digest(code.replaceAll("-", ""), accountId))
  await sql`
    with old as (delete from account_recovery_code where account_id = ${accountId})
    insert into account_recovery_code (account_id, digest)
    select ${accountId}, digest from unnest(${digests}::text[]) as digest`.execute(house.db.global)
  return codes
}

export async function removeAuthenticator(house: Office, accountId: string): Promise<void> {
  await house.db.global.deleteFrom("account_authenticator").where("account_id", "=", accountId).execute()
  await forgetIdleCodes(house, accountId)
}

export async function removePasskey(house: Office, accountId: string, id: string): Promise<void> {
  const gone = await house.db.global
    .deleteFrom("account_passkey")
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new Refusal("missing", reason("no_such_passkey"))
  await forgetIdleCodes(house, accountId)
}

/** Recovery codes stand in for a second factor; without one they would be a second password. */
async function forgetIdleCodes(house: Office, accountId: string): Promise<void> {
  if (hasSecondFactor(await findFactors(house, accountId))) return
  await house.db.global.deleteFrom("account_recovery_code").where("account_id", "=", accountId).execute()
}

/** Takes every second factor away: what two administrators do together for somebody who lost them. */
export async function removeFactors(house: Office, accountId: string): Promise<void> {
  for (const table of ["account_authenticator", "account_passkey", "account_recovery_code"] as const)
    await house.db.global.deleteFrom(table).where("account_id", "=", accountId).execute()
}

import { sql } from "kysely"
import { readPhone } from "../../base/phone.ts"
import type { House } from "../procedures/office.ts"
import type { Vault } from "../vault/vault.ts"
import { normaliseUsername } from "./accounts.ts"

/** No organisation is known at the door, so the hash belongs to none. */
const atTheDoor = { orgId: 0, field: "sign_in_phone" }
const withoutCountry = (phone: string) => phone.replace(/^\+86(?=1\d{10}$)/, "")

/** What a telephone is found by when somebody signs in with it; under the newest key. */
export const signInPrint = (vault: Vault, phone: string): string =>
  vault.fingerprint(withoutCountry(phone), atTheDoor)

/**
 * Which account a user name, telephone or e-mail address means. A user name goes first; a telephone or address that two
 * accounts have means neither. Known or not, it is the same one question to the database.
 */
export async function findAccountNamed(
  { db, vault }: Pick<House, "db" | "vault">,
  said: string,
): Promise<{ readonly id: string; readonly username: string } | undefined> {
  const name = normaliseUsername(said)
  const phone = readPhone(name)
  const prints = phone === undefined ? [] : vault.fingerprints(withoutCountry(phone), atTheDoor)
  const address = name.includes("@") ? name : null
  const { rows } = await sql<{ id: string; username: string }>`
    select a.id, a.username from account a
    where a.username = ${name}
      or a.id in (select k.account_id from sign_in_accounts(${prints}::text[], ${address}) k)
    limit 3`.execute(db.global)
  return rows.find(({ username }) => username === name) ?? (rows.length === 1 ? rows[0] : undefined)
}

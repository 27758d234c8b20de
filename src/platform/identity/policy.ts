import type { Grant } from "../../base/actor.ts"
import { completeTerms } from "../../procedure/terms.ts"
import { mintScope, type Read } from "../database/db.ts"
import type { House } from "../procedures/office.ts"
import { findCurrentTerms } from "../procedures/terms.ts"
import { timeZoneOf } from "../procedures/time-zone.ts"
import { type SignInTerms, secondFactorRoles, signInTerms } from "./terms.ts"

/** The organisation's terms of signing in on a day; the strict defaults while it has set none. */
export async function findSignInTerms(read: Read, today: Temporal.PlainDate): Promise<SignInTerms> {
  const set = await findCurrentTerms(read, signInTerms, today)
  return completeTerms(signInTerms, null, set?.values)
}

/** Whether whoever holds these roles must have proved a second factor. */
export function needsSecondFactor(terms: SignInTerms, grants: readonly Grant[]): boolean {
  return terms.secondFactor === "required" && grants.some(({ role }) => secondFactorRoles.includes(role))
}

/** When a password set at this moment expires; undefined: never. */
export function passwordExpiry(terms: Pick<SignInTerms, "passwordDays">, setAt: Date): Date | undefined {
  return terms.passwordDays === 0 ? undefined : new Date(setAt.getTime() + terms.passwordDays * 86_400_000)
}

/** What holds for an account's password: of all organisations in which it has a seat, the strictest. */
export async function passwordTermsOf(
  house: Pick<House, "db" | "clock">,
  accountId: string,
): Promise<Pick<SignInTerms, "passwordMinimum" | "passwordHistory" | "passwordDays">> {
  const seats = await house.db.global
    .selectFrom("account_seat")
    .select("org_id")
    .where("account_id", "=", accountId)
    .execute()
  const all: SignInTerms[] = []
  for (const { org_id } of seats)
    all.push(
      await house.db.read(mintScope(org_id, null), async (read) =>
        findSignInTerms(read, house.clock.today(await timeZoneOf(read))),
      ),
    )
  if (all.length === 0) all.push(completeTerms(signInTerms, null))
  const days = all.map(({ passwordDays }) => passwordDays).filter((each) => each > 0)
  return {
    passwordMinimum: Math.max(...all.map(({ passwordMinimum }) => passwordMinimum)),
    passwordHistory: Math.max(...all.map(({ passwordHistory }) => passwordHistory)),
    passwordDays: days.length === 0 ? 0 : Math.min(...days),
  }
}

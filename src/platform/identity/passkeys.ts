import { createHash } from "node:crypto"
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { House } from "../procedures/office.ts"
import type {} from "./tables.ts"

type Office = Pick<House, "db" | "clock">

/** Seconds a person has between the question and the touch. */
const within = 300
const mostPasskeys = 10

/** EdDSA, ES256, RS256: what every device speaks. Newer ones are experimental in the runtime. */
const algorithms = [-8, -7, -257]

/** What a passkey is bound to: the name of the site, and the exact address its page came from. */
function siteOf(publicUrl: string) {
  const { hostname, origin } = new URL(publicUrl)
  return { rpID: hostname, origin }
}

/** The question a browser puts to its authenticator to make a passkey; bound to this session, good once. */
export async function askForPasskey(
  house: Office,
  publicUrl: string,
  who: { readonly accountId: string; readonly sessionId: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { rpID } = siteOf(publicUrl)
  const { username, name } = await house.db.global
    .selectFrom("account")
    .select(["username", "name"])
    .where("id", "=", who.accountId)
    .executeTakeFirstOrThrow()
  const held = await listPasskeys(house, who.accountId)
  if (held.length >= mostPasskeys) throw new Refusal("conflict", reason("too_many_passkeys"))
  const options = await generateRegistrationOptions({
    rpName: "善议 Shanyi",
    rpID,
    userName: username,
    userDisplayName: name,
    userID: new TextEncoder().encode(who.accountId),
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: held.map(({ id }) => ({ id })),
    supportedAlgorithmIDs: algorithms,
  })
  await remember(house, `passkey for ${who.sessionId}`, options.challenge)
  return options
}

/** Keeps the passkey that the browser made. Throws `passkey_failed` when it does not answer our question. */
export async function addPasskey(
  house: Office,
  publicUrl: string,
  who: { readonly accountId: string; readonly sessionId: string },
  given: { readonly response: RegistrationResponseJSON; readonly label: string },
): Promise<void> {
  const { rpID, origin } = siteOf(publicUrl)
  const challenge = challengeOf(given.response.response.clientDataJSON)
  const asked = await takeBack(house, `passkey for ${who.sessionId}`, challenge)
  const answer = asked
    ? await verifyRegistrationResponse({
        response: given.response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: rpID,
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      }).catch(() => undefined)
    : undefined
  if (!answer?.verified) throw new Refusal("invalid", reason("passkey_failed"))
  const { credential, credentialBackedUp } = answer.registrationInfo
  const added = await house.db.global
    .insertInto("account_passkey")
    .values({
      id: credential.id,
      account_id: who.accountId,
      public_key: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: (credential.transports ?? []).join(" "),
      label: given.label,
      synced: credentialBackedUp,
      created_at: toDate(house.clock.now()),
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) throw new Refusal("conflict", reason("passkey_failed"))
}

/** The question that any passkey of this site may answer: it says itself whose it is. Good once. */
export async function askAnyPasskey(
  house: Office,
  publicUrl: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { rpID } = siteOf(publicUrl)
  const options = await generateAuthenticationOptions({ rpID, userVerification: "required" })
  await remember(house, "passkey at the door", options.challenge)
  return options
}

/** Whose passkey answered; undefined when it is not one of ours, or not an answer to a question of ours. */
export async function findPasskeyOwner(
  house: Office,
  publicUrl: string,
  response: AuthenticationResponseJSON,
): Promise<string | undefined> {
  const { rpID, origin } = siteOf(publicUrl)
  const challenge = challengeOf(response.response.clientDataJSON)
  if (!(await takeBack(house, "passkey at the door", challenge))) return undefined
  const known = await house.db.global
    .selectFrom("account_passkey")
    .select(["account_id", "public_key", "counter"])
    .where("id", "=", response.id)
    .executeTakeFirst()
  if (!known) return undefined
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(Buffer.from(known.public_key, "base64url")),
      counter: known.counter,
    },
  }).catch(() => undefined)
  if (!answer?.verified) return undefined
  const { newCounter, credentialBackedUp } = answer.authenticationInfo
  const used = await house.db.global
    .updateTable("account_passkey")
    .set({ counter: newCounter, synced: credentialBackedUp, last_used_at: toDate(house.clock.now()) })
    .where("id", "=", response.id)
    // Of two answers with the same count, one is a copy's.
    .where("counter", "=", known.counter)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n ? known.account_id : undefined
}

export function listPasskeys(house: Office, accountId: string) {
  return house.db.global
    .selectFrom("account_passkey")
    .select(["id", "label", "synced", "created_at", "last_used_at"])
    .where("account_id", "=", accountId)
    .orderBy("created_at")
    .execute()
}

/** What the browser says it was asked; empty when it says nothing of sense. */
function challengeOf(clientData: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientData, "base64url").toString("utf8"))
    const { challenge } = said as { challenge?: unknown }
    return typeof challenge === "string" ? challenge : ""
  } catch {
    return ""
  }
}

function keyOf(purpose: string, challenge: string): string {
  return createHash("sha256").update(`${purpose} ${challenge}`).digest("base64url")
}

async function remember(house: Office, purpose: string, challenge: string): Promise<void> {
  const now = toDate(house.clock.now())
  await house.db.global
    .insertInto("verification")
    .values({
      id: newId(),
      identifier: keyOf(purpose, challenge),
      value: "passkey",
      expires_at: new Date(now.getTime() + within * 1_000),
      created_at: now,
      updated_at: now,
    })
    .execute()
}

/** Whether this was asked and is not answered yet; from now on it is. */
async function takeBack(house: Office, purpose: string, challenge: string): Promise<boolean> {
  const gone = await house.db.global
    .deleteFrom("verification")
    .where("identifier", "=", keyOf(purpose, challenge))
    .where("expires_at", ">", toDate(house.clock.now()))
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { isId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { mintScope, type Read, type Tx } from "../../platform/database/db.ts"
import type { House, Registry } from "../../platform/procedures/office.ts"
import { listKinds } from "./kinds.ts"
import { listWishes, setPreferences } from "./preferences.ts"

export const unsubscribePath = "/api/letters/unsubscribe"

/** What a link takes back: one kind of letter, or with `*` everything that is not a duty. */
type What = string

export const newLetterKey = (): string => randomBytes(32).toString("base64url")

/** The person's own key, made with their first letter. */
export async function getLetterKey(tx: Tx, personId: string): Promise<string> {
  await tx.q
    .insertInto("notice_setting")
    .values({
      org_id: tx.scope.orgId,
      person_id: personId,
      quiet_from: "22:00",
      quiet_until: "07:00",
      letter_key: newLetterKey(),
    })
    .onConflict((conflict) => conflict.columns(["org_id", "person_id"]).doNothing())
    .execute()
  const key = await findLetterKey(tx, personId)
  return key as string
}

async function findLetterKey(read: Read, personId: string): Promise<string | undefined> {
  const row = await read.q
    .selectFrom("notice_setting")
    .select("letter_key")
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .executeTakeFirst()
  return row?.letter_key
}

const sign = (key: string, said: string) => createHmac("sm3", key).update(said).digest("base64url")

/** The signed word of a link: whose letters, which ones. It says nothing that the letter does not. */
export function writeToken(key: string, of: { orgId: number; personId: string; what: What }): string {
  const said = `${of.orgId}.${of.personId}.${of.what}`
  return `${Buffer.from(said).toString("base64url")}.${sign(key, said)}`
}

interface Asked {
  readonly orgId: number
  readonly personId: string
  readonly what: What
}

async function readToken(house: House, token: string): Promise<Asked> {
  const [body = "", mac = ""] = token.split(".")
  const said = Buffer.from(body, "base64url").toString("utf8")
  const [org = "", personId = "", ...rest] = said.split(".")
  if (!/^\d{1,15}$/.test(org) || !isId(personId)) throw unknown()
  const orgId = Number(org)
  const key = await house.db.read(mintScope(orgId, null), (read) => findLetterKey(read, personId))
  const right = Buffer.from(sign(key ?? "", said))
  const given = Buffer.from(mac)
  if (!key || right.length !== given.length || !timingSafeEqual(right, given)) throw unknown()
  return { orgId, personId, what: rest.join(".") }
}

/** Ends the letters that the link is about; duties still come, and the notices stay in the app. Twice is once. */
export async function unsubscribe(house: House, token: string): Promise<void> {
  const { orgId, personId, what } = await readToken(house, token)
  await house.db.write(mintScope(orgId, null), async (tx) => {
    for (const kind of muteable(house.registry, what)) {
      const wish = (await listWishes(tx, kind, [personId])).get(personId)
      await setPreferences(tx, house.registry, personId, [
        { kind: kind.key, email: "never", muted: wish?.muted ?? false },
      ])
    }
  })
}

/** Whether the link is ours: asked before the page offers its button. */
export async function checkToken(house: House, token: string): Promise<void> {
  await readToken(house, token)
}

const muteable = (registry: Registry, what: What) =>
  listKinds(registry).filter((kind) => !kind.duty && (what === "*" || what === kind.key))

function unknown(): Refusal {
  return new Refusal("missing", reason("unknown_letter_link"))
}

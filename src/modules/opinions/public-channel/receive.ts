import { createHash, randomBytes } from "node:crypto"
import { z } from "zod"
import { systemActor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { textLength } from "../reports/rules.ts"
import { placesOf } from "./contact.ts"
import type { Standing } from "./pages.ts"

const text = (least: number, most: number) => z.string().trim().min(least).max(most)

/** What the form sends. `website` is shown to no one: whoever fills it in is a program. */
export const voice = z.object({
  title: text(2, 80),
  problem: text(2, 1500),
  suggestion: text(2, 1500),
  place: text(0, 100).default(""),
  name: text(0, 40).default(""),
  phone: z
    .string()
    .trim()
    .regex(/^[\d+\- ]{0,20}$/)
    .default(""),
  declared: z.literal("yes"),
  website: z.literal("").default(""),
})

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Sixteen signs of Crockford's alphabet, eighty bits: nobody finds another's by trying. */
function newReceipt(): string {
  const signs = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join("")
  return (signs.match(/.{4}/g) ?? []).join("-")
}

/** As it may be typed: small letters, spaces, O for 0. */
function hashOf(receipt: string): string {
  const plain = receipt
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
  return createHash("sm3").update(`receipt/${plain}`).digest("hex")
}

/**
 * Takes in what a member of the public wrote: a report to be moderated at registration, the contact sealed and apart.
 * Returns the receipt number, which is kept nowhere; undefined when it is over the organisation's length.
 */
export async function takeVoice(
  house: House,
  tx: Tx,
  said: z.infer<typeof voice>,
  most: number,
): Promise<string | undefined> {
  const report = { problem: said.problem, cause: "", suggestion: said.suggestion }
  if (textLength(report) > most) return undefined
  const actor = systemActor(tx.scope.orgId)
  const receipt = newReceipt()
  const opened = await openCase(house, tx, {
    procedure: "opinion_report",
    actor,
    data: {
      kind: "report",
      channel: "public",
      title: said.title,
      ...report,
      place: said.place,
      originalWork: true,
      noStateSecret: true,
      reporterName: "公众",
      receiptHash: hashOf(receipt),
      parties: [],
    },
  })
  if (said.name || said.phone) {
    const place = placesOf(tx.scope.orgId, opened.id)
    await tx.q
      .insertInto("opinion_contact")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        report_id: opened.id,
        name: house.vault.seal(said.name, place.name),
        phone: house.vault.seal(said.phone, place.phone),
        at: toDate(house.clock.now()),
      })
      .execute()
  }
  await perform(house, tx, {
    procedure: "opinion_report",
    id: opened.id,
    action: "receive",
    input: {},
    actor,
  })
  return receipt
}

/** What became of it, as far as the public is told. */
export async function findStanding(read: Read, receipt: string): Promise<Standing | undefined> {
  const { orgId } = read.scope
  const report = await read.q
    .selectFrom("opinion_report")
    .select(["id", "state", "submitted_on", "outcome_reason"])
    .where("org_id", "=", orgId)
    .where("receipt_hash", "=", hashOf(receipt))
    .executeTakeFirst()
  if (!report) return undefined
  const answers = await read.q
    .selectFrom("opinion_transfer")
    .select("reply")
    .where("org_id", "=", orgId)
    .where("report_id", "=", report.id)
    .where("state", "=", "accepted")
    .orderBy("id")
    .execute()
  return {
    state: report.state,
    receivedOn: report.submitted_on,
    reason: report.state === "not_used" ? report.outcome_reason : null,
    answers: answers.flatMap(({ reply }) => reply ?? []),
  }
}

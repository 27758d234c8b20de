import { toDate } from "../../base/clock.ts"
import type { Words } from "../../base/words.ts"
import { mintScope, type Read } from "../../platform/database/db.ts"
import type { Job, JobContext } from "../../platform/jobs/job.ts"
import { enqueue } from "../../platform/jobs/queue.ts"
import type { Extra } from "../../platform/jobs/runner.ts"
import { type Letter, writeLetter } from "../../platform/mail/letter.ts"
import { MailFailure } from "../../platform/mail/post.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { findKind, placeOf, sayNotice } from "./kinds.ts"
import { sayPersonal } from "./personal.ts"
import { findQuiet, quietFor } from "./quiet.ts"
import type {} from "./tables.ts"
import { getLetterKey, unsubscribePath, writeToken } from "./unsubscribe.ts"
import { mailWords } from "./words.ts"

/** Notices written out in one digest; the rest are counted. */
const mostInDigest = 50

interface Outgoing {
  readonly id: string
  readonly kind: string
  readonly duty: boolean
  readonly title: Words
  readonly body: Words
  readonly path: string
}

/** One notice by e-mail, at once. */
async function mailNotice(
  { orgId, noticeId }: { orgId: number; noticeId: string },
  { house }: JobContext,
): Promise<void> {
  const found = await house.db.read(mintScope(orgId, null), async (read) => {
    const [row] = await unmailed(read).where("n.id", "=", noticeId).where("n.email", "=", "now").execute()
    return row && { row, sender: await senderOf(read) }
  })
  // Mailed before, or taken back: a job that is run again writes no second letter.
  if (!found) return
  const { row, sender } = found
  const notice = outgoing(house, row)
  if (!notice || !house.mail) return
  const key = `notice/${noticeId}`
  if (await heldUntilMorning(house, orgId, row.person_id, "notice_mail", { orgId, noticeId }, key)) return
  const stop = notice.duty
    ? undefined
    : await stopLink(house, house.mail.publicUrl, orgId, row.person_id, notice.kind)
  const to = { name: row.name, address: row.address, unsubscribe: stop }
  await send(house, orgId, `notice-${noticeId}`, to, [noticeId], {
    subject: notice.title,
    name: row.name,
    paragraphs: [notice.body, ...stopLine(stop)],
    action: { label: mailWords.open, href: new URL(notice.path, house.mail.publicUrl).href },
    signature: sender,
  })
}

/** Asks for one digest for each person who has something for it. */
async function planDigests(
  { wish }: { wish: "daily" | "weekly" },
  { house, add }: JobContext,
): Promise<void> {
  if (!house.mail) return
  for (const { id: orgId } of await house.db.global.selectFrom("organisation").select("id").execute()) {
    const people = await house.db.read(mintScope(orgId, null), (read) =>
      read.q
        .selectFrom("notice")
        .select("person_id")
        .distinct()
        .where("org_id", "=", orgId)
        .where("email", "=", wish)
        .where("mailed_at", "is", null)
        .execute(),
    )
    for (const { person_id: personId } of people) {
      await add("notice_digest", { orgId, personId, wish }, `digest/${orgId}/${personId}/${wish}`)
    }
  }
}

/** All that waits for one person's digest, in one letter. What was read in the app meanwhile needs no letter. */
async function mailDigest(
  { orgId, personId, wish }: { orgId: number; personId: string; wish: "daily" | "weekly" },
  { house }: JobContext,
): Promise<void> {
  const { rows, sender } = await house.db.read(mintScope(orgId, null), async (read) => ({
    rows: await unmailed(read)
      .where("n.person_id", "=", personId)
      .where("n.email", "=", wish)
      .orderBy("n.at")
      .limit(1_000)
      .execute(),
    sender: await senderOf(read),
  }))
  const [first] = rows
  if (!first || !house.mail) return
  const ids = rows.map(({ id }) => id)
  const news = rows.filter(({ read_at }) => read_at === null).flatMap((row) => outgoing(house, row) ?? [])
  if (news.length === 0) return markMailed(house, orgId, ids)
  const key = `digest/${orgId}/${personId}/${wish}`
  if (await heldUntilMorning(house, orgId, personId, "notice_digest", { orgId, personId, wish }, key)) return
  const { publicUrl } = house.mail
  const optional = news.some(({ duty }) => !duty)
  const stop = optional ? await stopLink(house, publicUrl, orgId, personId, "*") : undefined
  const shown = news.slice(0, mostInDigest)
  const lines = shown.map(({ title, body, path }): Words => {
    const href = new URL(path, publicUrl).href
    return { zh: `${title.zh}\n${body.zh}\n${href}`, en: `${title.en}\n${body.en}\n${href}` }
  })
  const to = { name: first.name, address: first.address, unsubscribe: stop }
  await send(house, orgId, `digest-${ids.at(-1)}`, to, ids, {
    subject: mailWords.digest,
    name: first.name,
    paragraphs: [
      ...lines.map(literal),
      ...(news.length > shown.length ? [count(mailWords.more, news.length - shown.length)] : []),
      ...stopLine(stop),
    ],
    action: { label: mailWords.openAll, href: new URL("/notices", publicUrl).href },
    signature: sender,
    params: { count: news.length },
  })
}

/** In the person's quiet hours a letter is put back into the queue until they end. */
async function heldUntilMorning(
  house: House,
  orgId: number,
  personId: string,
  job: string,
  payload: object,
  key: string,
): Promise<boolean> {
  return house.db.write(mintScope(orgId, null), async (tx) => {
    const quiet = await findQuiet(tx, personId)
    const after = quietFor(house.clock.now(), await timeZoneOf(tx), quiet)
    if (after === 0) return false
    await enqueue(tx, job, payload, { key, after })
    return true
  })
}

async function stopLink(
  house: House,
  publicUrl: string,
  orgId: number,
  personId: string,
  what: string,
): Promise<string> {
  const key = await house.db.write(mintScope(orgId, null), (tx) => getLetterKey(tx, personId))
  const token = writeToken(key, { orgId, personId, what })
  return new URL(`${unsubscribePath}?token=${token}`, publicUrl).href
}

function stopLine(href: string | undefined): Words[] {
  if (href === undefined) return []
  const put = (text: string) => text.replace("{href}", href)
  return [{ zh: put(mailWords.stop.zh), en: put(mailWords.stop.en) }]
}

function count(words: Words, number: number): Words {
  const put = (text: string) => text.replace("{count}", String(number))
  return { zh: put(words.zh), en: put(words.en) }
}

/** A letter fills placeholders once more: braces that somebody wrote into a title must stay as they are. */
function literal(words: Words): Words {
  const keep = (text: string) => text.replaceAll("{count}", "{ count }")
  return { zh: keep(words.zh), en: keep(words.en) }
}

/** Notices that are to be mailed and were not, to people who gave an address. */
function unmailed(read: Read) {
  const { orgId } = read.scope
  return read.q
    .selectFrom("notice as n")
    .innerJoin("person as p", (join) => join.on("p.org_id", "=", orgId).onRef("p.id", "=", "n.person_id"))
    .select(["n.id", "n.person_id", "n.kind", "n.procedure", "n.case_id", "n.params", "n.read_at", "p.name"])
    .select((row) => row.fn.coalesce("p.email", row.val("")).as("address"))
    .where("n.org_id", "=", orgId)
    .where("n.mailed_at", "is", null)
    .where("p.email", "is not", null)
    .where("p.email", "!=", "")
}

async function senderOf(read: Read): Promise<Words> {
  const { name } = await read.q
    .selectFrom("organisation")
    .select("name")
    .where("id", "=", read.scope.orgId)
    .executeTakeFirstOrThrow()
  return { zh: name, en: name }
}

interface Row {
  readonly id: string
  readonly kind: string
  readonly procedure: string
  readonly case_id: string
  readonly params: Record<string, string>
}

function outgoing(house: House, row: Row): Outgoing | undefined {
  const personal = sayPersonal(row, "zh")
  const inEnglish = sayPersonal(row, "en")
  if (personal && inEnglish)
    return {
      id: row.id,
      kind: row.kind,
      duty: true,
      title: { zh: personal.title, en: inEnglish.title },
      body: { zh: personal.body, en: inEnglish.body },
      path: personal.path,
    }
  const office = house.registry.offices.get(row.procedure)
  const kind = office && findKind(office, row.kind)
  if (!office || !kind) return undefined
  const zh = sayNotice(office, kind, row.params, "zh")
  const en = sayNotice(office, kind, row.params, "en")
  return {
    id: row.id,
    kind: kind.key,
    duty: kind.duty,
    title: { zh: zh.title, en: en.title },
    body: { zh: zh.body, en: en.body },
    path: placeOf(office, row),
  }
}

/** Sends, then remembers. A crash in between sends again under the same message id, which mail servers recognise. */
async function send(
  house: House,
  orgId: number,
  id: string,
  {
    unsubscribe,
    ...to
  }: { readonly name: string; readonly address: string; readonly unsubscribe: string | undefined },
  noticeIds: readonly string[],
  letter: Letter,
): Promise<void> {
  try {
    await house.mail?.post.send({
      id,
      to,
      ...writeLetter(letter, ["zh", "en"]),
      ...(unsubscribe ? { unsubscribe } : {}),
    })
  } catch (error) {
    if (!(error instanceof MailFailure) || !error.permanent) throw error
    // An address that will never take a letter must not be tried every day; the notice itself stands in the app.
    house.log.warn({ orgId, reason: error.reason.code }, "a notice could not be mailed")
  }
  await markMailed(house, orgId, noticeIds)
}

async function markMailed(house: House, orgId: number, ids: readonly string[]): Promise<void> {
  await house.db.write(mintScope(orgId, null), (tx) =>
    tx.q
      .updateTable("notice")
      .set({ mailed_at: toDate(house.clock.now()) })
      .where("org_id", "=", orgId)
      .where("id", "in", [...ids])
      .execute(),
  )
}

const day = 86_400_000

const daily: Job = {
  name: "notice_digests_daily",
  run: (_, context) => planDigests({ wish: "daily" }, context),
}
const weekly: Job = {
  name: "notice_digests_weekly",
  run: (_, context) => planDigests({ wish: "weekly" }, context),
}

/** Digests go out at 8:30 in Asia/Shanghai, the weekly one on Mondays. */
export const letterJobs: Extra = {
  jobs: [{ name: "notice_mail", run: mailNotice }, { name: "notice_digest", run: mailDigest }, daily, weekly],
  timetable: [
    { job: daily.name, at: "30 0 * * *", catchUp: day / 2 },
    { job: weekly.name, at: "30 0 * * 1", catchUp: day },
  ],
}

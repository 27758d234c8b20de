import { existsSync, globSync, readFileSync } from "node:fs"
import { PassThrough } from "node:stream"
import { newId } from "../../../base/id.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { runReadyJobs } from "../../../platform/jobs/runner.ts"
import { writeXlsx } from "../../../platform/sheets/xlsx-write.ts"
import { searching } from "../../search/module.ts"
import { proposals } from "../module.ts"
import { usualOptions } from "./record.ts"
import type { ImportView, Preview, SetupInput } from "./schema.ts"

export type Flat = Readonly<Record<string, string | number | null>>

/** Where the collection of published proposals is, if it is on this machine. */
const corpus = process.env.SHANYI_CORPUS ?? new URL("../../../../../shared/corpus", import.meta.url).pathname
export const hasCorpus = existsSync(`${corpus}/proposals`)

// biome-ignore lint/suspicious/noExplicitAny: published records, as they were collected
export function readCorpus(prefix: "js" | "r"): any[] {
  return globSync(`${corpus}/proposals/${prefix}*-*.json`)
    .sort()
    .map((file) => JSON.parse(readFileSync(file, "utf8")))
}

/** The open proposals under the names that their own export gives them, flat as a table is. */
export const openProposals = (): Flat[] =>
  readCorpus("js").map(({ body, session, year, number, title, proposer, proposer_kind, category, text }) => ({
    body,
    session,
    year,
    number,
    title,
    proposer,
    proposer_kind,
    category,
    text,
  }))

/** The replies, of many committees: units and points as lists in one cell. */
export const openReplies = (): Flat[] =>
  readCorpus("r").map((each) => ({
    place: each.place,
    session: each.session,
    number: each.number,
    title: each.title,
    proposer_kind: each.proposer_kind,
    asks: each.asks.join("；"),
    lead_dept: (each.lead_dept ?? []).join("、"),
    co_depts: (each.co_depts ?? []).join("、"),
    "dates.filed": each.dates.filed,
    "dates.replied": each.dates.replied,
    "dates.published": each.dates.published,
    reply_points: each.reply_points.join("；"),
    answer_class: each.answer_class_raw ?? each.answer_class,
    doc_number: each.doc_number,
  }))

export const toJson = (rows: readonly Flat[]): Buffer => Buffer.from(JSON.stringify(rows))

export async function toXlsx(rows: readonly Flat[]): Promise<Buffer> {
  const headers = Object.keys(rows[0] ?? {})
  const out = new PassThrough()
  const pieces: Buffer[] = []
  out.on("data", (piece: Buffer) => pieces.push(piece))
  const cells = rows.map((row) =>
    headers.map((header) => (row[header] === null ? null : String(row[header]))),
  )
  await writeXlsx({ title: "提案", columns: headers.map((header) => ({ header })), rows: cells }, out)
  return Buffer.concat(pieces)
}

export function toCsv(rows: readonly Flat[]): string {
  const headers = Object.keys(rows[0] ?? {})
  const quoted = (cell: unknown) => `"${String(cell ?? "").replaceAll('"', '""')}"`
  return [headers, ...rows.map((row) => headers.map((header) => row[header]))]
    .map((line) => line.map(quoted).join(","))
    .join("\r\n")
}

/** As a spreadsheet of the 1990s and since saves Chinese: GBK, with the four-byte characters of GB18030. */
export function toGbk(text: string): Buffer {
  const decoder = new TextDecoder("gb18030")
  const codes = new Map<string, number[]>()
  const learn = (...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && !codes.has(character)) codes.set(character, bytes)
  }
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) learn(first, second)
  for (let first = 0x81; first <= 0x84; first += 1)
    for (let second = 0x30; second <= 0x39; second += 1)
      for (let third = 0x81; third <= 0xfe; third += 1)
        for (let fourth = 0x30; fourth <= 0x39; fourth += 1) learn(first, second, third, fourth)
  return Buffer.from(
    [...text].flatMap((each) => (each < "\u0080" ? [each.charCodeAt(0)] : (codes.get(each) ?? []))),
  )
}

export type HistoryHouse = Awaited<ReturnType<typeof openHistory>>

/** A committee in its fourteenth term, with a clerk of the proposal office and a member, and what a clerk does. */
export async function openHistory(name = "江苏省政协") {
  const open: OpenHouse = await openHouse({ modules: [proposals, searching] })
  const { id: orgId, termId } = await open.organisation(name, "province")
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .updateTable("term")
      .set({ number: 14 })
      .where("org_id", "=", orgId)
      .where("id", "=", termId)
      .execute(),
  )
  const username = `clerk-${newId().slice(-8)}`
  await open.person(orgId, "赵干事", { username, grants: [{ role: "proposal_office" }] })
  const clerk = await open.signIn(username)
  const jobs = () =>
    runReadyJobs(open.house, open.database.ownerUrl, proposals.jobs ?? {}, searching.jobs ?? {})

  const upload = (file: string, bytes: Uint8Array, by: Client = clerk) => sendFile(by, file, bytes)
  const setupOf = (view: ImportView, change: Partial<SetupInput> = {}): SetupInput => ({
    ...view.setup,
    ...change,
    options: { ...usualOptions, ...view.setup.options, ...change.options },
  })
  return {
    open,
    orgId,
    termId,
    clerk,
    jobs,
    upload,
    setupOf,
    async preview(view: ImportView, setup: SetupInput): Promise<Preview> {
      const answer = await clerk.post(`/api/imports/proposals/${view.id}/preview`, setup)
      if (answer.statusCode !== 200) throw new Error(answer.body)
      return answer.json()
    },
    /** Uploads, confirms and runs a file; answers with what came of it. */
    async bringIn(file: string, bytes: Uint8Array, change: Partial<SetupInput> = {}): Promise<ImportView> {
      const uploaded = await upload(file, bytes)
      if (uploaded.statusCode !== 201) throw new Error(uploaded.body)
      const view: ImportView = uploaded.json()
      const ordered = await clerk.post(`/api/imports/proposals/${view.id}/run`, setupOf(view, change))
      if (ordered.statusCode !== 202) throw new Error(ordered.body)
      await jobs()
      return (await clerk.get(`/api/imports/proposals/${view.id}`)).json()
    },
    count: (table: "proposal" | "assignment" | "reply" | "fact" | "session" | "search_entry") =>
      open.inOrganisation(orgId, async (tx) => {
        const row = await tx.q
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .where("org_id", "=", orgId)
          .executeTakeFirstOrThrow()
        return row.n
      }),
    close: open.close,
  }
}

function sendFile(by: Client, name: string, bytes: Uint8Array) {
  const mark = "----shanyi"
  const head = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${mark}--\r\n`)])
  return by.send("POST", "/api/imports/proposals", body, {
    "content-type": `multipart/form-data; boundary=${mark}`,
  })
}

import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import { Refusal } from "../../src/base/reason.ts"
import { diskStore } from "../../src/platform/files/disk-store.ts"
import { makeOffice, makePng, makeZip } from "../../src/platform/files/fixtures.ts"
import type { Client, OpenHouse } from "../../src/platform/http/testing.ts"
import { type Committee, openTwoCommittees } from "./committee.ts"

let open: OpenHouse
let ours: Committee
let theirs: Committee
const clients: Record<string, Client> = {}

beforeAll(async () => {
  ;({ open, ours, theirs } = await openTwoCommittees())
  for (const name of ["lead", "otherMember", "proposalOffice", "unitLiaison"])
    clients[name] = await ours.signIn(name)
}, 60_000)
afterAll(() => open.close())

const by = (name: string) => clients[name] as Client
const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")

const page = Buffer.from("<!doctype html><script>alert(document.cookie)</script>")
const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
)
const picture = makePng(16, 16)
const archive = makeOffice("word")

function send(who: Client, name: string, content: Buffer, query = "", field = "file") {
  const edge = "----edge"
  const head = `--${edge}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)])
  return who.send("POST", `/api/files${query}`, body, {
    "content-type": `multipart/form-data; boundary=${edge}`,
  })
}

const rows = async () => {
  const found = await open.house.db.read(ours.scope, (read) =>
    read.q.selectFrom("attachment").select("id").where("org_id", "=", ours.orgId).execute(),
  )
  return found.length
}

test.each<[string, string, Buffer, string]>([
  ["nothing at all", "空.pdf", Buffer.alloc(0), "files.empty"],
  [
    "a web page called a document",
    "附件.pdf",
    Buffer.from("<!doctype html><script>alert(1)</script>"),
    "files.active",
  ],
  ["a web page", "页面.html", Buffer.from("<html></html>"), "files.notAllowed"],
  ["a drawing that runs scripts", "图.svg", Buffer.from("<svg onload=alert(1)></svg>"), "files.notAllowed"],
  ["a program called a picture", "照片.jpg", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "files."],
  ["a shell script", "a.sh", Buffer.from("#!/bin/sh\nrm -rf /\n"), "files.notAllowed"],
  ["an archive called a document", "材料.docx", makeZip([{ name: "a.txt", content: "x" }]), "files."],
  [
    "a document that unpacks to 300 megabytes",
    "材料.docx",
    makeOffice("word", [{ name: "word/media/a.bin", content: Buffer.alloc(300_000_000) }]),
    "files.bomb",
  ],
  [
    "a document with macros",
    "表.xlsx",
    makeOffice("xl", [{ name: "xl/vbaProject.bin", content: "x" }]),
    "files.macros",
  ],
  [
    "a workbook that declares macros and hides where they are",
    "表.xlsx",
    makeZip([
      {
        name: "[Content_Types].xml",
        content:
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      },
      { name: "xl/main.xml", content: "<x/>" },
    ]),
    "files.macros",
  ],
  ["a drawing with scripts called a picture", "图.png", svg, "files.active"],
  ["a drawing with scripts called text", "图.txt", Buffer.from(`\uFEFF${svg}`), "files.active"],
  ["a drawing in another encoding", "图.csv", Buffer.from(`\uFEFF${svg}`, "utf16le"), "files.active"],
  ["a packed drawing", "图.jpg", gzipSync(svg), "files."],
  ["a page that goes on as a document", "附件.pdf", Buffer.concat([page, pdf]), "files.active"],
  [
    "a document that goes on as an archive",
    "材料.docx",
    Buffer.concat([pdf, archive]),
    "files.contradiction",
  ],
  [
    "a picture that goes on as an archive",
    "材料.docx",
    Buffer.concat([picture, archive]),
    "files.contradiction",
  ],
  ["a picture called a page", "照片.html", Buffer.concat([picture, page]), "files.notAllowed"],
  ["bytes that are nothing", "a.pdf", Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]), "files."],
  [
    "more than fifty megabytes",
    "大.pdf",
    Buffer.concat([pdf, Buffer.alloc(51 * 1_048_576)]),
    "files.tooLarge",
  ],
])("%s is refused with its reason, and nothing is kept", async (_, name, content, code) => {
  const before = await rows()
  const zh = await send(by("lead"), name, content)
  expect([400, 413, 415, 422]).toContain(zh.statusCode)
  const { reasons } = zh.json()
  expect(reasons[0].code.startsWith(code), reasons[0].code).toBe(true)
  expect(reasons[0].message).toMatch(/\p{Script=Han}/u)
  expect(await rows()).toBe(before)
})

test("a form without a file, and one that ends in the middle, are refused", async () => {
  const type = { "content-type": "multipart/form-data; boundary=x" }
  for (const body of [
    "--x--\r\n",
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4',
    "",
  ]) {
    const answer = await by("lead").send("POST", "/api/files", Buffer.from(body), type)
    expect([400, 422], body).toContain(answer.statusCode)
    expect(answer.json().reasons[0].message).toMatch(/\p{Script=Han}/u)
  }
  expect(open.errors).toEqual([])
})

test("a file is read by whoever sees the case, as a file and never as a page", async () => {
  await ours.set(office("proposal"), ours.cases.proposal ?? "", { state: "draft" })
  const query = `?procedure=proposal&caseId=${ours.cases.proposal}`
  const sent = await send(by("lead"), "..\\..\\<b>报告\u202e.pdf", pdf, query)
  expect(sent.statusCode, sent.body).toBe(201)
  const { id, name } = sent.json()
  expect(name).not.toMatch(/[\\/"<>\r\n]/)
  const read = await by("lead").get(`/api/files/${id}`)
  expect(read.statusCode).toBe(200)
  expect(read.headers["x-content-type-options"]).toBe("nosniff")
  expect(read.headers["content-type"]).toBe("application/pdf")
  expect((await by("otherMember").get(`/api/files/${id}`)).statusCode).toBe(404)
  const stranger = await theirs.signIn("proposalOffice")
  const foreign = await stranger.get(`/api/files/${id}`)
  expect([foreign.statusCode, foreign.body]).toEqual([
    404,
    (await stranger.get(`/api/files/${newId()}`)).body,
  ])
})

/** What is whole as one thing and means something else to another reader: kept, and harmless by how it is handed out. */
test.each<[string, string, Buffer, string]>([
  ["a picture that goes on as a page", "照片.png", Buffer.concat([picture, page]), "image/png"],
  [
    "a picture that reads as a script",
    "图.gif",
    Buffer.from("GIF89a/*\x01\x01\0\0\0*/=1;alert(1)//"),
    "image/gif",
  ],
  [
    "a document that runs scripts",
    "报告.pdf",
    Buffer.concat([
      Buffer.from("%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"),
      pdf,
    ]),
    "application/pdf",
  ],
  ["a document that contains a page", "报告.pdf", Buffer.concat([pdf, page]), "application/pdf"],
])(
  "%s is never run in our name: its type is ours, and its page may do nothing",
  async (_, name, content, type) => {
    await ours.set(office("proposal"), ours.cases.proposal ?? "", { state: "draft" })
    const sent = await send(by("lead"), name, content, `?procedure=proposal&caseId=${ours.cases.proposal}`)
    expect(sent.statusCode, sent.body).toBe(201)
    const read = await by("lead").get(`/api/files/${sent.json().id}`)
    expect(read.headers).toMatchObject({
      "content-type": type,
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    })
    const policy = String(read.headers["content-security-policy"]).split("; ")
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "sandbox"]))
    expect(read.rawPayload.equals(content)).toBe(true)
  },
)

test("whoever only reads a case cannot hang a file on it", async () => {
  await ours.set(office("proposal"), ours.cases.proposal ?? "", { state: "filed" })
  const query = `?procedure=proposal&caseId=${ours.cases.proposal}`
  const before = await rows()
  expect((await by("otherMember").get(`/api/proposals/${ours.cases.proposal}`)).statusCode).toBe(200)
  const refused = await send(by("otherMember"), "我的意见.pdf", pdf, query)
  expect([refused.statusCode, refused.json().reasons[0].code]).toEqual([403, "not_your_case"])
  expect(await rows()).toBe(before)
  expect((await send(by("proposalOffice"), "审查材料.pdf", pdf, query)).statusCode).toBe(201)
})

const office = (name: string) => {
  const found = ours.offices.find(({ procedure }) => procedure.id === name)
  if (!found) throw new Error(`no office ${name}`)
  return found
}

test("when the disk is full the file is refused whole, and what was there stays", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "shanyi-full-"))
  try {
    execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" })
  } catch {
    rmSync(folder, { recursive: true })
    return context.skip("a small disk can be mounted by root only")
  }
  try {
    const store = await diskStore(folder)
    const kept = await store.put(Readable.from([pdf]), { name: "一.pdf" })
    const big = Buffer.concat([pdf, Buffer.alloc(3_000_000, 32)])
    const refusal = await store.put(Readable.from([big]), { name: "二.pdf" }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).reasons[0]?.code).toBe("files.storeFull")
    expect((refusal as Refusal).kind).toBe("unavailable")
    expect(readdirSync(join(folder, "incoming"))).toEqual([])
    expect(await store.has(kept.hash)).toBe(true)
  } finally {
    execFileSync("/bin/umount", [folder])
    rmSync(folder, { recursive: true })
  }
})

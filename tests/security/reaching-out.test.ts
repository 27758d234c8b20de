import { once } from "node:events"
import { type AddressInfo, createServer, type Server, Socket } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import { makeOffice } from "../../src/platform/files/fixtures.ts"
import type { Client, OpenHouse } from "../../src/platform/http/testing.ts"
import { type Committee, openTwoCommittees } from "./committee.ts"
import { listOperations, places, sample, withAt } from "./requests.ts"

/** Whether anything that somebody sends can make the house call somewhere: a trap listens, and every connection is noted. */
let open: OpenHouse
let ours: Committee
let trap: Server
let at: string
let port: number
const caught: string[] = []
const called: string[] = []

/** Every library's connections begin here; it goes on as before. */
const begin = Socket.prototype.connect
function noted(this: Socket, ...given: unknown[]): Socket {
  called.push(JSON.stringify(given.flat(2)[0]))
  return (begin as (...all: unknown[]) => Socket).apply(this, given)
}

beforeAll(async () => {
  ;({ open, ours } = await openTwoCommittees())
  trap = createServer((socket) => {
    socket.on("data", (data) => {
      caught.push(String(data).slice(0, 200))
      socket.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
    })
  }).listen(0, "127.0.0.1")
  await once(trap, "listening")
  port = (trap.address() as AddressInfo).port
  at = `127.0.0.1:${port}`
}, 60_000)
afterAll(async () => {
  trap.close()
  await open.close()
})

/** An address alone, and all the ways in which a text can ask for one to be fetched. */
const baits = () => [
  `http://${at}/latest/meta-data/`,
  `<p>字<img src="http://${at}/a.png"><link rel=stylesheet href="http://${at}/b.css"><iframe src="http://169.254.169.254/c"></iframe></p>#image("http://${at}/d.png") @import url(http://${at}/e) <!DOCTYPE x [<!ENTITY % e SYSTEM "file:///etc/passwd"> %e;]>`,
]

/** Office documents that say of their parts that they lie elsewhere. */
const linked = () => {
  const relation = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "http://${at}/g">]><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://${at}/h.dotm"/></Relationships>`
  return [
    ["材料.docx", makeOffice("word", [{ name: "word/_rels/settings.xml.rels", content: relation }])],
    ["名单.xlsx", makeOffice("xl", [{ name: "xl/_rels/workbook.xml.rels", content: relation }])],
    [
      "附件.pdf",
      Buffer.from(
        `%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI(http://${at}/i)>>>>endobj\n2 0 obj<</Type/XObject/F<</FS/URL/F(http://${at}/j)>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
      ),
    ],
  ] as const
}

test("whatever address is written into whatever field or file, the house calls its database and nobody else", async () => {
  const lead = await ours.signIn("lead")
  const senders: Client[] = [
    lead,
    await ours.signIn("proposalOffice"),
    await ours.signIn("systemAdministrator"),
    await ours.signIn("informationOffice"),
  ]
  const operations = listOperations(open.fastify).filter(({ path }) => path !== "/api/events")
  Socket.prototype.connect = noted as typeof begin
  let sent = 0
  let taken = 0
  try {
    // The trap bites: what follows would be noticed.
    await fetch(`http://${at}/proof`)
    expect(caught.join()).toContain("/proof")
    expect(called.some((each) => each.includes(String(port)))).toBe(true)
    caught.length = 0
    called.length = 0

    for (const operation of operations) {
      const office = ours.offices.find(({ path }) => operation.path.startsWith(`/api/${path}/{id}`))
      const id = (office && ours.cases[office.procedure.id]) ?? newId()
      const url = operation.path.replaceAll(/\{[^}]+\}/g, id)
      const right = sample(operation.body, "", () => ours.cases.proposal ?? "")
      const texts = places(right).filter((path) => {
        const value = path.reduce<unknown>((on, key) => (on as Record<string, unknown>)?.[key], right)
        return typeof value === "string" && !/^[0-9a-f-]{36}$|^\d{4}-\d\d-\d\d/.test(value)
      })
      const asked = operation.parameters.filter(
        (each) => each.in === "query" && each.schema.type === "string",
      )
      for (const [turn, bait] of baits().entries()) {
        if (texts.length === 0 && asked.length === 0 && turn > 0) break
        // One field at a time would leave the others right; all at once would stop at the first that is wrong.
        const place = texts[turn % Math.max(1, texts.length)]
        const body = place ? withAt(right, place, bait) : right
        const query = asked.length > 0 ? `?${new URLSearchParams(asked.map(({ name }) => [name, bait]))}` : ""
        const who = senders[(turn + sent) % senders.length] as Client
        const answer = await who.send(operation.method, url + query, body as object | undefined, {
          host: turn % 2 === 0 ? at : "localhost",
          origin: `http://${turn % 2 === 0 ? at : "localhost"}`,
          "x-forwarded-host": at,
          referer: `http://${at}/k`,
        })
        sent += 1
        if (answer.statusCode < 300) taken += 1
      }
    }
    for (const [name, content] of linked()) await lead.upload("/api/files", name, content)
  } finally {
    Socket.prototype.connect = begin
  }
  // Jobs that wait are no part of this: their letters go to the configured mail server alone (post.test.ts).
  expect(caught).toEqual([])
  const database = new URL(open.database.appUrl)
  const own = [database.searchParams.get("host"), database.hostname, database.port]
  expect(called.filter((each) => !own.some((part) => part && each.includes(part)))).toEqual([])
  expect(open.errors).toEqual([])
  console.log(
    `${sent} requests that name an address, ${taken} of them taken, ${called.length} connections, all to the database`,
  )
}, 120_000)

import { createHash } from "node:crypto"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { ContentStore } from "./content-store.ts"
import { openContentStore } from "./store.ts"

/** As much of S3 as the store uses: signed PUT, HEAD and GET of objects, with bodies held to their signed hash. */
const objects = new Map<string, Buffer>()
let requests: string[] = []
let broken = false
let server: Server
let folder: string
let store: ContentStore

beforeEach(async () => {
  objects.clear()
  requests = []
  broken = false
  folder = await mkdtemp(join(tmpdir(), "shanyi-s3-"))
  server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "", "http://x").pathname
    requests.push(`${request.method} ${path}`)
    const body = await buffer(request)
    const signature = request.headers.authorization ?? ""
    const signed =
      /^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/cn-1\/s3\/aws4_request, SignedHeaders=(\S+), Signature=[0-9a-f]{64}$/
    const headers = signed.exec(signature)?.[1]?.split(";") ?? []
    if (!headers.includes("x-amz-content-sha256") || !headers.includes("host"))
      return response.writeHead(403).end()
    if (broken) return response.writeHead(500).end()
    if (request.method === "PUT") {
      const hash = createHash("sha256").update(body).digest("hex")
      if (request.headers["x-amz-content-sha256"] !== hash) return response.writeHead(400).end()
      objects.set(path, body)
      return response.writeHead(200, { etag: '"x"' }).end()
    }
    const found = objects.get(path)
    if (found === undefined) return response.writeHead(404).end()
    response.writeHead(200, { "content-length": found.length })
    return response.end(request.method === "HEAD" ? undefined : found)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  store = await openContentStore({
    kind: "s3",
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "cn-1",
    bucket: "shanyi",
    accessKeyId: "KEY",
    secretAccessKey: "SECRET",
    pathStyle: true,
    prefix: "city/",
    folder,
  })
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

const csv = Buffer.from("编号,标题\n".repeat(20_000))
const hash = createHash("sha256").update(csv).digest("hex")
const key = `/shanyi/city/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
const put = () => store.put(Readable.from([csv]), { name: "a.csv" })

test("what is put arrives whole and signed under its hash, and is read back", async () => {
  expect(await put()).toEqual({ hash, size: csv.length, type: "csv", flags: [] })
  expect(objects.get(key)).toEqual(csv)
  expect(await store.has(hash)).toBe(true)
  expect(await buffer(await store.open(hash))).toEqual(csv)
  expect(await readdir(folder)).toEqual([])
})

test("what is there already is not sent again", async () => {
  await put()
  await put()
  expect(requests.filter((request) => request.startsWith("PUT"))).toEqual([`PUT ${key}`])
})

test("what nobody put is missing, and a path asks the store nothing", async () => {
  expect(await store.has(hash)).toBe(false)
  await expect(store.open(hash)).rejects.toMatchObject({ kind: "missing" })
  requests = []
  await expect(store.open("../secret")).rejects.toMatchObject({ kind: "missing" })
  expect(requests).toEqual([])
})

test("a store that fails is said to be unavailable, and nothing stays on the local disk", async () => {
  broken = true
  await expect(put()).rejects.toMatchObject({ kind: "unavailable" })
  expect(await readdir(folder)).toEqual([])
})

test("a refused file is never sent", async () => {
  await expect(store.put(Readable.from([csv]), { name: "a.pdf" })).rejects.toThrow("files.contradiction")
  expect(requests).toEqual([])
})

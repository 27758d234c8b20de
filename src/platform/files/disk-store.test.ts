import { createHash } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough, Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { afterEach, beforeEach, expect, test } from "vitest"
import { Refusal } from "../../base/reason.ts"
import type { ContentStore } from "./content-store.ts"
import { openContentStore } from "./store.ts"

let folder: string
let store: ContentStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "shanyi-files-"))
  store = await openContentStore({ kind: "disk", folder })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const pdf = Buffer.from(`%PDF-1.7\n${"关于加强社区养老的提案\n".repeat(5_000)}%%EOF`)
const hash = createHash("sha256").update(pdf).digest("hex")
const place = () => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
const inPieces = (bytes: Buffer, piece = 1_000) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / piece) }, (_, i) =>
      bytes.subarray(i * piece, (i + 1) * piece),
    ),
  )
const incoming = () => readdir(join(folder, "incoming"))

test("what is put can be opened by its hash, and only its owner may read it on disk", async () => {
  const stored = await store.put(inPieces(pdf), { name: "提案.pdf" })
  expect(stored).toEqual({ hash, size: pdf.length, type: "pdf", flags: [] })
  expect(await store.has(hash)).toBe(true)
  expect(await buffer(await store.open(hash))).toEqual(pdf)
  expect((await stat(place())).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  expect((await stat(join(folder, hash.slice(0, 2)))).mode & 0o777).toBe(0o700)
  expect(await incoming()).toEqual([])
})

test("the same file put many times at once is kept once and never written again", async () => {
  const first = await store.put(inPieces(pdf), { name: "a.pdf" })
  const before = await stat(place())
  await Promise.all(Array.from({ length: 8 }, () => store.put(inPieces(pdf), { name: "b.pdf" })))
  const after = await stat(place())
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  expect(first.hash).toBe(hash)
  expect(await incoming()).toEqual([])
})

test("a copy cut short by a bad restore is replaced by the good one", async () => {
  await store.put(inPieces(pdf), { name: "a.pdf" })
  await rm(place())
  await writeFile(place(), pdf.subarray(0, 10))
  await store.put(inPieces(pdf), { name: "a.pdf" })
  expect(await readFile(place())).toEqual(pdf)
})

test("a file over the limit is stopped while it flows, long before its end, and leaves nothing", async () => {
  let sent = 0
  const endless = Readable.from(
    (async function* () {
      yield Buffer.from("%PDF-1.7\n")
      for (;;) {
        sent += 65_536
        yield Buffer.alloc(65_536, 32)
      }
    })(),
  )
  const error = await store
    .put(endless, { name: "a.pdf", maxBytes: 1_000_000 })
    .catch((problem: unknown) => problem)
  expect(error).toBeInstanceOf(Refusal)
  expect((error as Refusal).kind).toBe("too_large")
  expect((error as Refusal).reasons).toEqual([{ code: "files.tooLarge", params: { megabytes: 1 } }])
  expect(sent).toBeLessThan(2_000_000)
  expect(endless.destroyed).toBe(true)
  expect(await incoming()).toEqual([])
})

test("a connection that breaks half way leaves nothing", async () => {
  const broken = new PassThrough()
  const put = store.put(broken, { name: "a.pdf" })
  broken.write(pdf.subarray(0, 5_000))
  setTimeout(() => broken.destroy(new Error("aborted")), 20)
  await expect(put).rejects.toThrow("aborted")
  expect(await incoming()).toEqual([])
  expect(await store.has(hash)).toBe(false)
})

test("a refused file leaves nothing", async () => {
  await expect(store.put(inPieces(pdf), { name: "a.docx" })).rejects.toThrow("files.contradiction")
  expect(await incoming()).toEqual([])
  expect(await store.has(hash)).toBe(false)
})

test("a path, or a hash that nobody put, finds nothing", async () => {
  for (const asked of ["../../etc/passwd", "f".repeat(64), "", `${hash}/..`]) {
    expect(await store.has(asked)).toBe(false)
    await expect(store.open(asked)).rejects.toMatchObject({ kind: "missing" })
  }
})

import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import fc from "fast-check"
import { expect, test } from "vitest"
import { Refusal } from "../../src/base/reason.ts"
import { checkFile } from "../../src/platform/documents/check/check.ts"
import { writeDocx } from "../../src/platform/documents/docx/write.ts"
import { chooseFaces } from "../../src/platform/documents/fonts/choose.ts"
import { soundSample } from "../../src/platform/documents/samples/sound.fixture.ts"
import { openTypesetter } from "../../src/platform/documents/typst/typeset.ts"
import { bytesOfBuffer } from "../../src/platform/files/bytes.ts"
import { openZip } from "../../src/platform/files/zip.ts"
import { type ZipMember, zipOf } from "../../src/platform/files/zip-write.ts"

const runs = Number(process.env.SHANYI_FUZZ ?? 60)

test("a document tampered with in any place is measured or refused for what it is", async () => {
  const content = soundSample(1)
  const originals = [
    { name: "a.pdf", bytes: openTypesetter(await chooseFaces()).pdf({ content }) },
    { name: "a.docx", bytes: await writeDocx(content) },
  ]
  const wound = fc.record({
    which: fc.nat(originals.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    with: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    cut: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(wound, async ({ which, at, with: bytes, cut }) => {
      const { name, bytes: whole } = originals[which] as (typeof originals)[number]
      const place = Math.floor(at * (whole.length - 1))
      const broken = Buffer.from(cut ? whole.subarray(0, place + 1) : whole)
      broken.set(bytes.subarray(0, broken.length - place), place)
      const answer = await checkFile(broken, name).catch((error: unknown) => error)
      if (answer instanceof Error) expect(answer).toBeInstanceOf(Refusal)
      else expect(answer).toHaveProperty("conforms")
    }),
    { numRuns: runs },
  )
}, 120_000)

test("names of what is packed together lead nowhere but into the folder where it is unpacked", async () => {
  const names = [
    "../../etc/passwd",
    "/etc/ssh/key",
    ["C:", "windows", "x.pdf"].join("\\"),
    "..",
    "a\u0000b.pdf",
    "同名.pdf",
    "同名.pdf",
  ]
  async function* members(): AsyncGenerator<ZipMember> {
    for (const name of names) yield { name, bytes: Buffer.from(name) }
  }
  const zip = await openZip(bytesOfBuffer(await buffer(Readable.from(zipOf(members())))))
  const packed = zip.entries.map(({ name }) => name)
  expect(packed.filter((name) => /[\\/:\p{Cc}]/u.test(name) || name.startsWith("."))).toEqual([])
  expect(new Set(packed).size).toBe(names.length)
})

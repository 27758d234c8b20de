import iconv from "iconv-lite"
import { expect, test } from "vitest"
import { Refusal } from "../../base/reason.ts"
import { bytesOfBuffer } from "./bytes.ts"
import { makeOffice, makeOle, makePng, makeZip } from "./fixtures.ts"
import { inspect } from "./inspect.ts"
import { reasons } from "./words.ts"

const look = (bytes: Uint8Array | string, name: string, limits = {}) =>
  inspect(bytesOfBuffer(Buffer.from(bytes as string)), name, limits)

/** The code it is refused with; every code must have its words in both languages. */
async function refused(bytes: Uint8Array | string, name: string, limits = {}): Promise<string> {
  const error = await look(bytes, name, limits).then(
    (found) => expect.fail(`accepted as ${found.type}`),
    (problem: unknown) => problem,
  )
  if (!(error instanceof Refusal)) throw error
  const code = error.reasons[0]?.code ?? ""
  expect(reasons[code]?.zh, code).toBeTruthy()
  expect(reasons[code]?.en, code).toBeTruthy()
  return code
}

const jpeg = Buffer.from(
  "ffd8ffe000104a46494600010100000100010000ffc00011080010001003012200021101031101ffda",
  "hex",
)
const gif = Buffer.concat([Buffer.from("GIF89a"), Buffer.from([16, 0, 16, 0]), Buffer.alloc(40)])
const webp = Buffer.from(
  `${Buffer.from("RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0", "latin1").toString("hex")}00000000${"0f0000"}${"0f0000"}${"00".repeat(30)}`,
  "hex",
)
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1"),
  Buffer.from([0, 0, 0, 20]),
  Buffer.from("ispe\0\0\0\0", "latin1"),
  Buffer.from([0, 0, 0x10, 0, 0, 0, 0x0c, 0]),
  Buffer.alloc(16),
])

test.each([
  ["a PDF", "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF", "办理答复.pdf", "pdf"],
  ["a Word document", makeOffice("word"), "提案.docx", "docx"],
  ["an Excel workbook", makeOffice("xl"), "台账.XLSX", "xlsx"],
  ["slides", makeOffice("ppt"), "汇报.pptx", "pptx"],
  ["an OFD", makeZip([{ name: "OFD.xml", content: "<ofd:OFD/>" }]), "公文.ofd", "ofd"],
  ["an old Word document", makeOle("WordDocument"), "提案.doc", "doc"],
  ["a WPS document", makeOle("WordDocument"), "提案.wps", "wps"],
  ["an old workbook", makeOle("Workbook"), "名单.xls", "xls"],
  ["old slides", makeOle("PowerPoint Document"), "汇报.ppt", "ppt"],
  ["a JPEG", jpeg, "现场.jpeg", "jpg"],
  ["a PNG", makePng(640, 480), "现场.png", "png"],
  ["a GIF", gif, "a.gif", "gif"],
  ["a WebP", webp, "a.webp", "webp"],
  ["a telephone's HEIC", heic, "IMG_0001.HEIC", "heic"],
  ["text in UTF-8", "关于加强社区养老的提案", "a.txt", "txt"],
  ["text in GBK", iconv.encode("关于加强社区养老的提案，建议：一、", "gbk"), "a.txt", "txt"],
  ["text as Notepad's Unicode", Buffer.from("\uFEFF提案", "utf16le"), "a.txt", "txt"],
  ["a CSV", "编号,标题\n1,甲", "a.csv", "csv"],
])("%s is recognised by its bytes", async (_, bytes, name, type) => {
  expect(await look(bytes, name)).toEqual({ type, flags: [] })
})

test.each([
  ["an empty file", "", "a.pdf", "files.empty"],
  ["a page", "<!DOCTYPE html><p>hi", "a.txt", "files.active"],
  [
    "a page that begins with blanks and a mark",
    "\uFEFF  \n<script>alert(1)</script>",
    "a.csv",
    "files.active",
  ],
  ["a drawing that can carry scripts", '<?xml version="1.0"?><svg onload="x()"/>', "a.txt", "files.active"],
  ["a shell script", "#!/bin/sh\nrm -rf /", "a.txt", "files.active"],
  ["a page by its name", "<p>", "a.html", "files.notAllowed"],
  ["a program by its name", "MZ", "a.exe", "files.notAllowed"],
  ["a name without ending", "%PDF-1.7", "提案", "files.notAllowed"],
  ["a Windows program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "a.pdf", "files.program"],
  [
    "a Linux program",
    Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), Buffer.alloc(90)]),
    "a.doc",
    "files.program",
  ],
  ["an installer", makeOle("!Installer"), "a.doc", "files.program"],
  ["an archive", makeZip([{ name: "a.txt", content: "x" }]), "a.docx", "files.archive"],
  [
    "a macro document",
    makeOffice("word", [{ name: "word/vbaProject.bin", content: "x" }]),
    "a.docx",
    "files.macros",
  ],
  ["a workbook called a document", makeOffice("xl"), "a.docx", "files.contradiction"],
  ["a PDF called a picture", "%PDF-1.7", "a.jpg", "files.contradiction"],
  ["a picture called a PDF", makePng(1, 1), "a.pdf", "files.contradiction"],
  ["a Word file called a workbook", makeOle("WordDocument"), "a.xls", "files.contradiction"],
  ["noise called text", Buffer.from([1, 2, 3, 0, 255, 254, 7]), "a.txt", "files.contradiction"],
  ["a direction mark hiding the ending", "%PDF-1.7", "提案\u202Efdp.exe", "files.notAllowed"],
  ["a cut-off document", makeOffice("word").subarray(0, 150), "a.docx", "files.damaged"],
  ["a cut-off picture", makePng(1, 1).subarray(0, 20), "a.png", "files.damaged"],
  ["a picture of a billion pixels", makePng(50_000, 20_000), "a.png", "files.imageTooLarge"],
  ["a picture of 400 million pixels", makePng(20_000, 20_000), "a.png", "files.imageTooLarge"],
])("%s is refused", async (_, bytes, name, code) => {
  expect(await refused(bytes, name)).toBe(code)
})

test("a type that this place does not take is refused, although it is allowed elsewhere", async () => {
  expect(await refused("%PDF-1.7", "a.pdf", { allow: ["xlsx", "csv"] })).toBe("files.notAllowed")
})

test("a document that unpacks enormously is refused by its ratio, its total and its number of entries", async () => {
  const blank = Buffer.alloc(16 * 1024 * 1024)
  const packedWell = makeOffice("word", [{ name: "word/a.xml", content: blank }])
  expect(packedWell.length).toBeLessThan(30_000)
  expect(await refused(packedWell, "a.docx")).toBe("files.bomb")
  const small = { entries: 10, unpacked: 1_000_000, ratio: 200, ratioFrom: 8 << 20 }
  const noisy = Buffer.from(Array.from({ length: 1_100_000 }, (_, i) => (i * 7919) % 251))
  expect(
    await refused(makeOffice("xl", [{ name: "xl/a.xml", content: noisy }]), "a.xlsx", { zip: small }),
  ).toBe("files.bomb")
  const many = Array.from({ length: 12 }, (_, i) => ({ name: `xl/${i}.xml`, content: "x" }))
  expect(await refused(makeOffice("xl", many), "a.xlsx", { zip: small })).toBe("files.bomb")
})

test("a directory that lies about a size is caught by unpacking", async () => {
  const lie = makeOffice("word", [{ name: "word/a.xml", content: Buffer.alloc(2_000_000), declares: 1_000 }])
  expect(await refused(lie, "a.docx")).toBe("files.damaged")
})

test("entries that overlap are refused", async () => {
  const zip = makeOffice("word", [{ name: "word/b.xml", content: "y".repeat(500) }])
  const last = zip.lastIndexOf(Buffer.from("PK\x01\x02"))
  zip.writeUInt32LE(0, last + 42) // the last entry now points at the first one's bytes
  expect(await refused(zip, "a.docx")).toBe("files.damaged")
})

test("documents that ask for a password, and old ones with macros, are flagged", async () => {
  const fib = Buffer.alloc(32)
  fib.writeUInt16LE(0x0100, 10)
  const filePass = Buffer.from([0x09, 0x08, 2, 0, 0, 0, 0x2f, 0, 2, 0, 1, 0])
  const boundSheet = Buffer.from([0x09, 0x08, 2, 0, 0, 0, 0x85, 0, 2, 0, 1, 0])
  expect((await look(makeOle("WordDocument", fib), "a.doc")).flags).toEqual(["encrypted"])
  expect((await look(makeOle("Workbook", filePass), "a.xls")).flags).toEqual(["encrypted"])
  expect((await look(makeOle("Workbook", boundSheet), "a.xls")).flags).toEqual([])
  expect((await look(makeOle("EncryptedPackage"), "a.docx")).flags).toEqual(["encrypted"])
  expect((await look(makeOle("WordDocument", Buffer.alloc(1), ["_VBA_PROJECT"]), "a.doc")).flags).toEqual([
    "macros",
  ])
  expect((await look("%PDF-1.6\ntrailer<</Encrypt 12 0 R>>", "a.pdf")).flags).toEqual(["encrypted"])
  expect((await look("%PDF-1.6\n<</EncryptMetadata false>>", "a.pdf")).flags).toEqual([])
})

import type { ByteSource } from "./bytes.ts"
import type { FileFlag } from "./types.ts"

/** What lies inside an OLE compound file (Word, Excel, PowerPoint 97–2003, WPS, or an encrypted docx/xlsx). */
export interface OleContent {
  readonly kind: "word" | "excel" | "powerpoint" | "encrypted-ooxml" | "other"
  readonly flags: readonly FileFlag[]
}

interface Stream {
  readonly name: string
  readonly start: number
  readonly size: number
}

const endOfChain = 0xfffffffa

/** Reads the directory of a compound file. Source: [MS-CFB]; undefined when it is damaged. */
export async function readOle(source: ByteSource): Promise<OleContent | undefined> {
  const header = await source.read(0, 512)
  if (header.length < 512) return undefined
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return undefined
  const sector = 1 << shift
  const sectorAt = (index: number) => (index + 1) * sector
  // 109 table sectors in the header cover 7 MB (or 436 MB with 4 KB sectors); the directory and the first bytes of
  // each stream are found beyond them only in larger files, through the chain of further table sectors.
  const tables: number[] = []
  for (let i = 0; i < 109; i++) tables.push(header.readUInt32LE(76 + 4 * i))
  let further = header.readUInt32LE(68)
  for (let n = 0; further < endOfChain && n < 256; n++) {
    const page = await source.read(sectorAt(further), sector)
    if (page.length < sector) return undefined
    for (let i = 0; i < sector / 4 - 1; i++) tables.push(page.readUInt32LE(4 * i))
    further = page.readUInt32LE(sector - 4)
  }
  const next = async (index: number): Promise<number> => {
    const table = tables[Math.floor(index / (sector / 4))]
    if (table === undefined || table >= endOfChain) return endOfChain
    const cell = await source.read(sectorAt(table) + 4 * (index % (sector / 4)), 4)
    return cell.length === 4 ? cell.readUInt32LE(0) : endOfChain
  }
  const chain = async (start: number, length: number): Promise<Buffer> => {
    const parts: Buffer[] = []
    for (let at = start, got = 0; at < endOfChain && got < length; at = await next(at), got += sector) {
      parts.push(await source.read(sectorAt(at), sector))
    }
    return Buffer.concat(parts).subarray(0, length)
  }

  const streams = streamsOf(await chain(header.readUInt32LE(48), 1 << 20))
  const root = streams.find((stream) => stream.name === "Root Entry")
  if (root === undefined) return undefined
  const find = (name: string) => streams.find((stream) => stream.name === name)
  /** The first bytes of a stream; streams under 4 KB live in 64-byte slices of the root stream. */
  const start = async (stream: Stream, length: number): Promise<Buffer> => {
    if (stream.size >= header.readUInt32LE(56)) return chain(stream.start, Math.min(length, stream.size))
    const small = await chain(root.start, Math.min(root.size, 1 << 22))
    return small.subarray(stream.start * 64, stream.start * 64 + Math.min(length, stream.size))
  }

  const flags: FileFlag[] = streams.some((stream) => /^(_VBA_PROJECT|VBA)$/.test(stream.name))
    ? ["macros"]
    : []
  const seal = (encrypted: boolean): FileFlag[] => (encrypted ? ["encrypted", ...flags] : flags)
  if (find("EncryptedPackage")) return { kind: "encrypted-ooxml", flags: ["encrypted"] }
  const word = find("WordDocument")
  if (word) {
    // [MS-DOC] FibBase: bit 8 of the flags at offset 10 says that the document is encrypted or obfuscated.
    const fib = await start(word, 32)
    return { kind: "word", flags: seal(fib.length >= 12 && (fib.readUInt16LE(10) & 0x0100) !== 0) }
  }
  const book = find("Workbook") ?? find("Book")
  if (book) return { kind: "excel", flags: seal(hasFilePass(await start(book, 1 << 16))) }
  if (find("PowerPoint Document")) {
    // [MS-PPT] CurrentUserAtom: this token instead of 0xE391C05F means encrypted.
    const user = find("Current User")
    const atom = user ? await start(user, 16) : Buffer.alloc(0)
    return { kind: "powerpoint", flags: seal(atom.length >= 16 && atom.readUInt32LE(12) === 0xf3d1c4df) }
  }
  return { kind: "other", flags }
}

function streamsOf(directory: Buffer): Stream[] {
  const streams: Stream[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = directory.readUInt16LE(at + 64)
    if (directory[at + 66] === 0 || length < 2 || length > 64) continue
    streams.push({
      name: directory.toString("utf16le", at, at + length - 2),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return streams
}

/** [MS-XLS]: an encrypted workbook has a FilePass record (0x002F) before its first sheet record. */
function hasFilePass(book: Buffer): boolean {
  for (let at = 0; at + 4 <= book.length; at += 4 + book.readUInt16LE(at + 2)) {
    const record = book.readUInt16LE(at)
    if (record === 0x002f) return true
    if (record === 0x0085) return false
  }
  return false
}

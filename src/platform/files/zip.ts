import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createInflateRaw } from "node:zlib"
import { Refusal, reason } from "../../base/reason.ts"
import type { ByteSource } from "./bytes.ts"

/** Bounds on a zip container (docx, xlsx, pptx, ofd): what a real document of the institution never reaches. */
export interface ZipLimits {
  readonly entries: number
  /** Bytes of all entries together, unpacked. */
  readonly unpacked: number
  /** Unpacked : packed of one entry, judged once it is larger than `ratioFrom` bytes (small XML packs very well). */
  readonly ratio: number
  readonly ratioFrom: number
}

export const zipLimits: ZipLimits = {
  entries: 5_000,
  unpacked: 400 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
}

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly encrypted: boolean
  readonly offset: number
}

export interface Zip {
  readonly entries: readonly ZipEntry[]
  find(name: string): ZipEntry | undefined
  /** The entry's unpacked bytes; refused as soon as they exceed what the directory declared. */
  pieces(entry: ZipEntry): AsyncGenerator<Buffer>
  bytes(entry: ZipEntry): Promise<Buffer>
}

const damaged = () => new Refusal("invalid", reason("files.damaged"))
const bomb = (params: Record<string, number>) => new Refusal("invalid", reason("files.bomb", { params }))

/** Reads the directory of a zip and holds it to the limits before anything is unpacked. */
export async function openZip(source: ByteSource, limits: ZipLimits = zipLimits): Promise<Zip> {
  const { count, size, offset } = await findDirectory(source)
  if (count > limits.entries) throw bomb({ entries: count, limit: limits.entries })
  if (offset + size > source.size || size > 64 * 1024 * 1024) throw damaged()
  const directory = await source.read(offset, size)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const commentLength = directory.readUInt16LE(at + 32)
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const wide = wideFields(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ])
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      unpacked: wide[0],
      packed: wide[1],
      offset: wide[2],
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  judge(entries, limits, offset)
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\//, "").toLowerCase(), entry]))
  const pieces = (entry: ZipEntry) => unpack(source, entry)
  return {
    entries,
    find: (name) => byName.get(name.replace(/^\//, "").toLowerCase()),
    pieces,
    bytes: async (entry) => {
      const parts: Buffer[] = []
      for await (const part of pieces(entry)) parts.push(part)
      return Buffer.concat(parts)
    },
  }
}

/** Unpacks everything and throws it away: a directory may lie about sizes, the bytes can't. */
export async function proveZip(zip: Zip): Promise<void> {
  for (const entry of zip.entries) {
    if (entry.encrypted || entry.packed === 0) continue
    for await (const _ of zip.pieces(entry));
  }
}

function judge(entries: readonly ZipEntry[], limits: ZipLimits, directoryAt: number): void {
  let total = 0
  let end = 0
  // Entries that overlap let a few kilobytes unpack to petabytes; no writer of documents makes them.
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end || entry.offset + 30 + entry.packed > directoryAt) throw damaged()
    end = entry.offset + 30 + entry.packed
    total += entry.unpacked
    if (total > limits.unpacked) throw bomb({ unpacked: megabytes(total), limit: megabytes(limits.unpacked) })
    if (entry.unpacked > limits.ratioFrom && entry.unpacked > entry.packed * limits.ratio) {
      const ratio = Math.round(entry.unpacked / Math.max(1, entry.packed))
      throw bomb({ ratio, limit: limits.ratio })
    }
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

async function findDirectory(source: ByteSource): Promise<{ count: number; size: number; offset: number }> {
  const tailLength = Math.min(source.size, 65_557)
  const tailAt = source.size - tailLength
  const tail = await source.read(tailAt, tailLength)
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (at < 0 || at + 22 > tail.length) throw damaged()
  const count = tail.readUInt16LE(at + 10)
  const size = tail.readUInt32LE(at + 12)
  const offset = tail.readUInt32LE(at + 16)
  if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) return { count, size, offset }
  // Zip64: some writers use it whatever the size.
  if (at < 20 || tail.readUInt32LE(at - 20) !== 0x07064b50) throw damaged()
  const record = await source.read(Number(tail.readBigUInt64LE(at - 12)), 56)
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) throw damaged()
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  }
}

/** Zip64 keeps a number that doesn't fit in 32 bits in the extra field, in this order: unpacked, packed, offset. */
function wideFields(extra: Buffer, narrow: [number, number, number]): [number, number, number] {
  const values = narrow
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let field = at + 4
    for (const index of [0, 1, 2] as const) {
      if (values[index] !== 0xffffffff) continue
      if (field + 8 > extra.length) throw damaged()
      values[index] = Number(extra.readBigUInt64LE(field))
      field += 8
    }
  }
  return values
}

async function* unpack(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.encrypted) throw new Refusal("invalid", reason("files.encrypted"))
  if (entry.method !== 0 && entry.method !== 8) throw damaged()
  const header = await source.read(entry.offset, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw damaged()
  const from = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  let produced = 0
  for await (const piece of entry.method === 0 ? packed(source, from, entry) : inflate(source, from, entry)) {
    produced += piece.length
    if (produced > entry.unpacked) throw damaged()
    yield piece
  }
  if (produced !== entry.unpacked) throw damaged()
}

async function* inflate(source: ByteSource, from: number, entry: ZipEntry): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: 1 << 16 })
  // Errors reach the loop below through the inflater itself; this promise only drives the pipe.
  const piped = pipeline(Readable.from(packed(source, from, entry)), inflater).catch(() => {})
  try {
    for await (const piece of inflater) yield piece as Buffer
  } catch (error) {
    throw error instanceof Refusal ? error : damaged()
  } finally {
    inflater.destroy()
    await piped
  }
}

async function* packed(source: ByteSource, from: number, entry: ZipEntry): AsyncGenerator<Buffer> {
  for (let done = 0; done < entry.packed; done += 1 << 16) {
    yield await source.read(from + done, Math.min(1 << 16, entry.packed - done))
  }
}

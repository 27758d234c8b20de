import { crc32 } from "node:zlib"

export interface ZipMember {
  /** Without folders; two of one name are told apart by a number. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a container without the 64-bit extension can hold. */
const zipWriteLimits = { members: 65_000, bytes: 4_000_000_000 }

/** The first day that a container can name: files bear no moment, so the same files make the same container. */
const firstDay = 0x21
const stored = 0
const utf8 = 0x800

/**
 * A ZIP, piece by piece, of files that are packed already (PDF and DOCX are): one is in memory at a time. Throws a
 * RangeError when they are more than a container holds.
 */
export async function* zipOf(members: AsyncIterable<ZipMember>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  const names = new Map<string, number>()
  let offset = 0
  for await (const { name, bytes } of members) {
    const path = Buffer.from(distinct(names, name))
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(utf8, 2)
    facts.writeUInt16LE(stored, 4)
    facts.writeUInt16LE(0, 6)
    facts.writeUInt16LE(firstDay, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([mark(0x02014b50), Buffer.from([20, 0]), facts, rest, path]))
    const head = Buffer.concat([mark(0x04034b50), facts, path])
    offset += head.length + bytes.length
    if (directory.length > zipWriteLimits.members || offset > zipWriteLimits.bytes)
      throw new RangeError("more than one ZIP holds")
    yield head
    yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  yield Buffer.concat([listed, mark(0x06054b50), end])
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Names stay as they are; nothing in one can lead out of the folder into which it is unpacked. */
function distinct(names: Map<string, number>, name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").replace(/^\.+/, "_")
  const times = (names.get(plain) ?? 0) + 1
  names.set(plain, times)
  return times === 1 ? plain : plain.replace(/(\.\w+)?$/, `-${times}$1`)
}

import { crc32, deflateRawSync } from "node:zlib"

/** One entry of a zip made for a test; `declares` lets the directory lie about the unpacked size. */
export interface FixtureEntry {
  readonly name: string
  readonly content: Uint8Array | string
  readonly declares?: number
  readonly encrypted?: boolean
}

/** A zip file, byte by byte, so that tests can make what no honest program writes. */
export function makeZip(entries: readonly FixtureEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string)
    const packed = deflateRawSync(content)
    const name = Buffer.from(entry.name)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(entry.encrypted ? 1 : 0, 2)
    fixed.writeUInt16LE(8, 4)
    fixed.writeUInt32LE(crc32(content), 10)
    fixed.writeUInt32LE(packed.length, 14)
    fixed.writeUInt32LE(entry.declares ?? content.length, 18)
    fixed.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), fixed, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fixed, tail, name]))
    bodies.push(body)
    offset += body.length
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  const end = Buffer.alloc(22)
  end.write("PK\x05\x06", "latin1")
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

const main = {
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xl: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  ppt: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
}

/** A minimal docx, xlsx or pptx, with further entries if wanted. */
export function makeOffice(folder: keyof typeof main, more: readonly FixtureEntry[] = []): Buffer {
  return makeZip([
    {
      name: "[Content_Types].xml",
      content: `<Types><Override PartName="/${folder}/main.xml" ContentType="${main[folder]}"/></Types>`,
    },
    { name: `${folder}/main.xml`, content: "<document/>" },
    ...more,
  ])
}

/** An OLE compound file with one stream of at least 4 KB that begins with `start`. */
export function makeOle(
  streamName: string,
  start: Uint8Array = Buffer.alloc(0),
  others: string[] = [],
): Buffer {
  const stream = Buffer.alloc(4_096)
  stream.set(start)
  const header = Buffer.alloc(512)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48) // directory in sector 1
  header.writeUInt32LE(4_096, 56)
  header.writeUInt32LE(0xfffffffe, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76) // table in sector 0
  const table = Buffer.alloc(512, 0xff)
  const chain = [0xfffffffd, 2, 0xfffffffe, 4, 5, 6, 7, 8, 9, 10, 0xfffffffe]
  chain.forEach((value, index) => {
    table.writeUInt32LE(value, index * 4)
  })
  const directory = Buffer.alloc(1_024)
  const names: [string, number, number, number][] = [
    ["Root Entry", 5, 0xfffffffe, 0],
    [streamName, 2, 3, 4_096],
    ...others.map((name): [string, number, number, number] => [name, 1, 0, 0]),
  ]
  names.forEach(([name, kind, first, size], index) => {
    const at = index * 128
    directory.write(name, at, "utf16le")
    directory.writeUInt16LE(name.length * 2 + 2, at + 64)
    directory[at + 66] = kind
    directory.writeUInt32LE(first, at + 116)
    directory.writeUInt32LE(size, at + 120)
  })
  return Buffer.concat([header, table, directory, stream])
}

/** A PNG that declares these dimensions (its pixels are of no interest here). */
export function makePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write("IHDR", 4)
  header.writeUInt32BE(width, 8)
  header.writeUInt32BE(height, 12)
  header.set([8, 2, 0, 0, 0], 16)
  header.writeUInt32BE(crc32(header.subarray(4, 21)), 21)
  const data = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from("IDAT"), Buffer.alloc(8)])
  const end = Buffer.concat([Buffer.alloc(4), Buffer.from("IEND"), Buffer.alloc(4)])
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), header, data, end])
}

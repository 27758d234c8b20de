import { open } from "node:fs/promises"

export interface FontFace {
  readonly path: string
  /** Every name the file gives the family, in any language. */
  readonly families: readonly string[]
  readonly weight: number
  readonly italic: boolean
}

const mostFaces = 64

/**
 * The faces of a font file (.ttf, .otf, .ttc, .otc), from its name and OS/2 tables alone; an empty list for what is not
 * one. Few kilobytes are read, whatever the size of the file.
 */
export async function readFaces(path: string): Promise<FontFace[]> {
  const file = await open(path, "r")
  try {
    const read = async (at: number, length: number) => {
      const bytes = Buffer.alloc(length)
      const { bytesRead } = await file.read(bytes, 0, length, at)
      return bytes.subarray(0, bytesRead)
    }
    const head = await read(0, 12)
    if (head.length < 12) return []
    const offsets: number[] = []
    if (head.toString("latin1", 0, 4) === "ttcf") {
      const count = Math.min(mostFaces, head.readUInt32BE(8))
      const table = await read(12, count * 4)
      for (let at = 0; at + 4 <= table.length; at += 4) offsets.push(table.readUInt32BE(at))
    } else if (
      head.readUInt32BE(0) === 0x00010000 ||
      ["OTTO", "true"].includes(head.toString("latin1", 0, 4))
    ) {
      offsets.push(0)
    }
    const faces: FontFace[] = []
    for (const offset of offsets) {
      const face = await readFace(read, path, offset)
      if (face) faces.push(face)
    }
    return faces
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  } finally {
    await file.close()
  }
}

type Read = (at: number, length: number) => Promise<Buffer>

async function readFace(read: Read, path: string, offset: number): Promise<FontFace | undefined> {
  const count = (await read(offset, 12)).readUInt16BE(4)
  const directory = await read(offset + 12, count * 16)
  const find = (tag: string) => {
    for (let at = 0; at + 16 <= directory.length; at += 16)
      if (directory.toString("latin1", at, at + 4) === tag)
        return { at: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) }
    return undefined
  }
  const [name, os2] = [find("name"), find("OS/2")]
  if (!name || name.length > 1 << 20) return undefined
  const families = familiesOf(await read(name.at, name.length))
  const style = os2 ? await read(os2.at, 64) : undefined
  return {
    path,
    families,
    weight: style && style.length >= 64 ? style.readUInt16BE(4) : 400,
    italic: style !== undefined && style.length >= 64 && (style.readUInt16BE(62) & 1) === 1,
  }
}

/** Family (1) and typographic family (16) in UTF-16: Windows and Unicode records. */
function familiesOf(table: Buffer): string[] {
  const count = table.readUInt16BE(2)
  const strings = table.readUInt16BE(4)
  const found = new Set<string>()
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 12
    const platform = table.readUInt16BE(at)
    const kind = table.readUInt16BE(at + 6)
    if ((platform !== 3 && platform !== 0) || (kind !== 1 && kind !== 16)) continue
    const from = strings + table.readUInt16BE(at + 10)
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8))
    let text = ""
    for (let each = 0; each + 2 <= bytes.length; each += 2)
      text += String.fromCharCode(bytes.readUInt16BE(each))
    if (text) found.add(text)
  }
  return [...found]
}

import type { ByteSource } from "./bytes.ts"

export interface Dimensions {
  readonly width: number
  readonly height: number
}

export type ImageType = "jpg" | "png" | "gif" | "webp" | "heic"

/** Width and height as the picture's own header declares them; undefined when the header is damaged. */
export async function findDimensions(source: ByteSource, type: ImageType): Promise<Dimensions | undefined> {
  const head = await source.read(0, 64)
  if (head.length < 26) return undefined
  if (type === "png") return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
  if (type === "gif") return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) }
  if (type === "webp") return webp(head)
  if (type === "jpg") return jpeg(source)
  return heic(await source.read(0, 1 << 18))
}

function webp(head: Buffer): Dimensions | undefined {
  const format = head.toString("latin1", 12, 16)
  if (format === "VP8X") return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) }
  if (format === "VP8L") {
    const bits = head.readUInt32LE(21)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  if (format !== "VP8 ") return undefined
  return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
}

/** Walks the JPEG segments to the frame header (SOF0–SOF15 without DHT, JPG and DAC). */
async function jpeg(source: ByteSource): Promise<Dimensions | undefined> {
  let at = 2
  for (let segments = 0; segments < 2_000; segments++) {
    const segment = await source.read(at, 9)
    if (segment.length < 9 || segment[0] !== 0xff) return undefined
    const marker = segment[1] as number
    if (marker === 0xff) {
      at += 1 // fill byte
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: segment.readUInt16BE(7), height: segment.readUInt16BE(5) }
    }
    if (marker === 0xda || marker === 0xd9) return undefined
    at += 2 + segment.readUInt16BE(2)
  }
  return undefined
}

/** The largest `ispe` (image spatial extents) property: thumbnails and tiles have smaller ones. */
function heic(head: Buffer): Dimensions | undefined {
  let found: Dimensions | undefined
  for (let at = head.indexOf("ispe"); at >= 0 && at + 16 <= head.length; at = head.indexOf("ispe", at + 4)) {
    const size = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) }
    if (found === undefined || size.width * size.height > found.width * found.height) found = size
  }
  return found
}

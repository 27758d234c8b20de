import { crc32 } from "node:zlib"

/** Pictures whose form is simple enough to leave out what is not the picture. */
export const bareTypes = ["jpg", "png", "webp"] as const
export type BareType = (typeof bareTypes)[number]

/**
 * The picture with nothing but the picture: where and with what it was taken, by whom, earlier versions, previews and
 * whatever hangs on behind are left out. What is kept is listed, so that what is unknown goes. Which way up a
 * photograph stands is kept. Undefined when it is damaged or moves.
 */
export function barePicture(bytes: Buffer, type: BareType): Buffer | undefined {
  try {
    return { jpg: bareJpeg, png: barePng, webp: bareWebp }[type](bytes)
  } catch (error) {
    // What points beyond its own end is damaged.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
/** Tables, frames and scans; of the application segments those that say how colours are meant. */
function isPartOfJpeg(marker: number, says: Buffer): boolean {
  if (marker >= 0xc0 && marker <= 0xcf) return true
  if ([0xda, 0xdb, 0xdd].includes(marker)) return true
  const begins = (text: string) => says.toString("latin1", 0, text.length) === text
  if (marker === 0xe0) return begins("JFIF\0")
  if (marker === 0xe2) return begins("ICC_PROFILE\0")
  return marker === 0xee && begins("Adobe")
}

function bareJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined
  const kept: Buffer[] = []
  let orientation = 1
  let framed = false
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return undefined
    const says = bytes.subarray(at + 4, end)
    if (marker === 0xe1) orientation = orientationOf(says) ?? orientation
    const until = marker === 0xda ? endOfScan(bytes, end) : end
    // A preview in the JFIF header is a second picture.
    if (marker === 0xe0 && isPartOfJpeg(marker, says)) kept.push(jfifOf(says))
    else if (isPartOfJpeg(marker, says)) kept.push(bytes.subarray(at, until))
    framed ||= isFrame(marker)
    at = until
  }
  if (!framed) return undefined
  const upright = orientation === 1 ? [] : [orientationSegment(orientation)]
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...upright, ...kept, Buffer.from([0xff, 0xd9])])
}

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    if (bytes.readUInt8(at) !== 0xff) continue
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
}

function jfifOf(says: Buffer): Buffer {
  const header = Buffer.from(says.subarray(0, 14))
  header.writeUInt16BE(0, 12)
  return Buffer.concat([Buffer.from([0xff, 0xe0, 0, 16]), header])
}

/** Which way up (TIFF tag 0x0112, 1 to 8), out of an Exif segment; undefined when it does not say. */
function orientationOf(says: Buffer): number | undefined {
  if (says.toString("latin1", 0, 6) !== "Exif\0\0" || says.length < 16) return undefined
  const tiff = says.subarray(6)
  const little = tiff.toString("latin1", 0, 2) === "II"
  const word = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return undefined
  for (let n = 0, at = first + 2; n < word(first) && at + 12 <= tiff.length; n += 1, at += 12) {
    const value = word(at + 8)
    if (word(at) === 0x0112) return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An Exif segment that says which way up, and nothing else. */
function orientationSegment(value: number): Buffer {
  const segment = Buffer.alloc(36)
  segment.write("\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", "latin1")
  segment.writeUInt16BE(value, 28)
  return segment
}

const partsOfPng = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD"]
const pngSignature = "\x89PNG\r\n\x1a\n"

/** Of one that moves the first picture is left. */
function barePng(bytes: Buffer): Buffer | undefined {
  if (bytes.toString("latin1", 0, 8) !== pngSignature) return undefined
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString("latin1", at + 4, at + 8)
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return undefined
    if (at === 8 && name !== "IHDR") return undefined
    if (partsOfPng.includes(name)) kept.push(bytes.subarray(at, end))
    if (name === "IEND") return Buffer.concat(kept)
    at = end
  }
}

const partsOfWebp = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"]
/** Flags of the extended header: animated, and the notes that are left out. */
const [moves, notes] = [0x02, 0x0c]

function bareWebp(bytes: Buffer): Buffer | undefined {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP")
    return undefined
  const whole = 8 + bytes.readUInt32LE(4)
  if (whole > bytes.length) return undefined
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= whole; ) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    if (end > whole) return undefined
    const name = bytes.toString("latin1", at, at + 4)
    const part = Buffer.from(bytes.subarray(at, end))
    if (name === "VP8X") {
      if ((part.readUInt8(8) & moves) !== 0) return undefined
      part.writeUInt8(part.readUInt8(8) & ~notes, 8)
    }
    if (partsOfWebp.includes(name)) kept.push(part)
    at = end
  }
  if (!kept.some((part) => part.toString("latin1", 0, 3) === "VP8")) return undefined
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1")
  const body = Buffer.concat(kept)
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

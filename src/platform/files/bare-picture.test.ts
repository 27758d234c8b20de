import { crc32 } from "node:zlib"
import { expect, test } from "vitest"
import { type BareType, barePicture } from "./bare-picture.ts"

const latin = (text: string) => Buffer.from(text, "latin1")
const secret = "GPS 31.23N 121.47E"

/** A segment of a JPEG, a chunk of a PNG, a part of a WebP: its name and what it says. */
const segment = (marker: number, says: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(says.length + 2, 2)
  return Buffer.concat([head, says])
}
const chunk = (name: string, says: Buffer) => {
  const named = Buffer.concat([latin(name), says])
  const edge = Buffer.alloc(8)
  edge.writeUInt32BE(says.length, 0)
  edge.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([edge.subarray(0, 4), named, edge.subarray(4)])
}
const part = (name: string, says: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(says.length)
  return Buffer.concat([latin(name), size, says, Buffer.alloc(says.length % 2)])
}

const jfif = segment(0xe0, latin("JFIF\0\x01\x01\0\0\x01\0\x01\0\0"))
const frame = segment(0xc0, Buffer.from("0800100010030122000211010311", "hex"))
const scan = Buffer.concat([
  segment(0xda, Buffer.from("0301000200033f00", "hex")),
  latin("ab\xff\0cd\xff\xd0ef"),
])
const orientation = (value: number) =>
  Buffer.concat([
    latin("Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"),
    Buffer.from([value, 0, 0, 0]),
  ])
const jpeg = (...parts: Buffer[]) => Buffer.concat([latin("\xff\xd8"), ...parts, latin("\xff\xd9")])
const png = (...parts: Buffer[]) =>
  Buffer.concat([
    latin("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", Buffer.alloc(13)),
    ...parts,
    chunk("IDAT", latin("ab")),
    chunk("IEND", latin("")),
  ])
const webp = (...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length + 4)
  return Buffer.concat([latin("RIFF"), size, latin("WEBP"), body])
}
const extended = (flags: number) => part("VP8X", Buffer.from([flags, 0, 0, 0, 15, 0, 0, 15, 0, 0]))
const photo = part("VP8 ", latin("picture"))

test.each<[string, BareType, Buffer, Buffer]>([
  [
    "a JPEG loses Exif, XMP, notes, the preview and what hangs on behind",
    "jpg",
    Buffer.concat([
      jpeg(
        segment(0xe0, latin("JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01rgb")),
        segment(0xe1, Buffer.concat([orientation(1), latin(secret)])),
        segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
        segment(0xed, latin(`Photoshop 3.0\0${secret}`)),
        segment(0xfe, latin(secret)),
        segment(0xe5, latin(secret)),
        frame,
        scan,
        segment(0xc4, latin("table")),
        scan,
      ),
      latin(secret),
    ]),
    jpeg(jfif, frame, scan, segment(0xc4, latin("table")), scan),
  ],
  [
    "a photograph that lies on its side says so still",
    "jpg",
    jpeg(segment(0xe1, Buffer.concat([orientation(6), latin(secret)])), frame, scan),
    jpeg(
      segment(0xe1, latin("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0")),
      frame,
      scan,
    ),
  ],
  [
    "a PNG loses text, Exif, time, and the pictures after the first",
    "png",
    Buffer.concat([
      png(
        chunk("tEXt", latin(secret)),
        chunk("eXIf", latin(secret)),
        chunk("tIME", Buffer.alloc(7)),
        chunk("fdAT", latin(secret)),
        chunk("gAMA", Buffer.alloc(4)),
      ),
      latin(secret),
    ]),
    png(chunk("gAMA", Buffer.alloc(4))),
  ],
  [
    "a WebP loses Exif and XMP, and no longer says that it has them",
    "webp",
    Buffer.concat([
      webp(extended(0x1c), photo, part("EXIF", latin(secret)), part("XMP ", latin(secret))),
      latin(secret),
    ]),
    webp(extended(0x10), photo),
  ],
])("%s", (_, type, given, wanted) => {
  expect(given.includes(secret)).toBe(true)
  expect(barePicture(given, type)?.toString("latin1")).toBe(wanted.toString("latin1"))
  expect(barePicture(wanted, type)?.equals(wanted)).toBe(true)
})

test.each<[string, BareType, Buffer]>([
  ["a JPEG cut off in its scan", "jpg", jpeg(frame, scan).subarray(0, -3)],
  ["a JPEG without a picture", "jpg", jpeg(jfif)],
  ["a JPEG whose segment reaches beyond the end", "jpg", latin("\xff\xd8\xff\xe1\xff\xffExif")],
  [
    "a PNG whose text was changed afterwards",
    "png",
    latin(
      png(chunk("IDAT", latin("ab")))
        .toString("latin1")
        .replace("ab", "ba"),
    ),
  ],
  ["a PNG without an end", "png", png().subarray(0, -12)],
  ["a WebP that moves", "webp", webp(extended(0x02), photo)],
  ["a WebP longer than the file", "webp", webp(photo).subarray(0, -4)],
])("%s is not kept", (_, type, given) => {
  expect(barePicture(given, type)).toBeUndefined()
})

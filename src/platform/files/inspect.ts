import { fileTypeFromBuffer } from "file-type"
import { Refusal, reason } from "../../base/reason.ts"
import { type ByteSource, piecesOf } from "./bytes.ts"
import { findDimensions, type ImageType } from "./images.ts"
import { cleanName, endingOf, findClaimedType } from "./names.ts"
import { readOle } from "./ole.ts"
import { judgeText, looksActive } from "./text.ts"
import { allFileTypes, type FileFlag, type FileType } from "./types.ts"
import { openZip, proveZip, type Zip, type ZipLimits, zipLimits } from "./zip.ts"

export interface Inspection {
  readonly type: FileType
  readonly flags: readonly FileFlag[]
}

export interface InspectLimits {
  readonly allow?: readonly FileType[]
  readonly zip?: ZipLimits
  /** Pixels on one side, and in all. */
  readonly imageSide?: number
  readonly imagePixels?: number
}

/** What the bytes may be: several types share one form (a compound file with a Word stream is .doc or .wps). */
interface Found {
  readonly types: readonly FileType[]
  readonly flags: readonly FileFlag[]
}

const invalid = (code: string, params?: Record<string, string | number>) =>
  new Refusal("invalid", reason(code, params ? { params } : {}))

/** Says what the bytes are; refuses what isn't allowed, is dangerous, or contradicts the name's ending. */
export async function inspect(
  source: ByteSource,
  name: string,
  limits: InspectLimits = {},
): Promise<Inspection> {
  if (source.size === 0) throw invalid("files.empty")
  const allow = limits.allow ?? allFileTypes
  const ending = endingOf(cleanName(name))
  const claimed = findClaimedType(cleanName(name))
  if (claimed === undefined || !allow.includes(claimed)) {
    throw invalid("files.notAllowed", { type: ending || "?", allowed: allow.join(", ") })
  }
  const found = await recognise(source, limits)
  if (found === undefined) throw invalid("files.contradiction", { ending, actual: "?" })
  if (found.types.includes(claimed)) return { type: claimed, flags: found.flags }
  const [actual] = found.types
  throw invalid("files.contradiction", { ending, actual: actual ?? "?" })
}

async function recognise(source: ByteSource, limits: InspectLimits): Promise<Found | undefined> {
  const head = await source.read(0, 4_100)
  const signature = head.toString("latin1", 0, 8)
  if (signature.startsWith("PK\x03\x04")) return container(source, limits)
  if (signature === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") return compound(source)
  if (signature.startsWith("%PDF-")) {
    return { types: ["pdf"], flags: (await isEncryptedPdf(source)) ? ["encrypted"] : [] }
  }
  const sniffed = await fileTypeFromBuffer(head)
  if (sniffed !== undefined) return picture(source, sniffed.ext, limits)
  return text(source, head)
}

async function container(source: ByteSource, limits: InspectLimits): Promise<Found> {
  const zip = await openZip(source, limits.zip ?? zipLimits)
  const flags: FileFlag[] = zip.entries.some((entry) => entry.encrypted) ? ["encrypted"] : []
  const type = await containerType(zip)
  if (type === undefined) throw invalid("files.archive")
  await proveZip(zip)
  return { types: [type], flags }
}

async function containerType(zip: Zip): Promise<FileType | undefined> {
  if (zip.find("OFD.xml")) return "ofd"
  const contents = zip.find("[Content_Types].xml")
  if (contents === undefined || contents.encrypted || contents.unpacked > 4 * 1024 * 1024) return undefined
  const declared = (await zip.bytes(contents)).toString("utf8")
  const macros = zip.entries.some((entry) => /vbaProject\.bin$/i.test(entry.name))
  if (macros || /macroEnabled/i.test(declared)) throw invalid("files.macros")
  const main: [FileType, RegExp, string][] = [
    ["docx", /wordprocessingml\.document\.main\+xml/, "word/"],
    ["xlsx", /spreadsheetml\.sheet\.main\+xml/, "xl/"],
    ["pptx", /presentationml\.(?:presentation|slideshow)\.main\+xml/, "ppt/"],
  ]
  const has = (folder: string) =>
    zip.entries.some((entry) => entry.name.replace(/^\//, "").startsWith(folder))
  return main.find(([, pattern, folder]) => pattern.test(declared) && has(folder))?.[0]
}

async function compound(source: ByteSource): Promise<Found> {
  const content = await readOle(source)
  if (content === undefined) throw invalid("files.damaged")
  const { kind, flags } = content
  if (kind === "word") return { types: ["doc", "wps"], flags }
  if (kind === "excel") return { types: ["xls", "et"], flags }
  if (kind === "powerpoint") return { types: ["ppt", "dps"], flags }
  // An encrypted docx, xlsx or pptx is a compound file; which of the three can't be seen without the password.
  if (kind === "encrypted-ooxml") return { types: ["docx", "xlsx", "pptx"], flags }
  throw invalid("files.program", { actual: "OLE" }) // installers (.msi), mail (.msg) and the like
}

const pictures: Readonly<Record<string, ImageType>> = {
  jpg: "jpg",
  png: "png",
  apng: "png",
  gif: "gif",
  webp: "webp",
  heic: "heic",
}

async function picture(source: ByteSource, kind: string, limits: InspectLimits): Promise<Found> {
  const type = pictures[kind]
  if (type === undefined) {
    const code = ["exe", "elf", "macho", "class", "wasm", "msi", "deb", "rpm", "lnk", "crx"].includes(kind)
      ? "files.program"
      : kind === "xml" || kind === "html"
        ? "files.active"
        : "files.notAllowedBytes"
    throw invalid(code, { actual: kind })
  }
  const size = await findDimensions(source, type)
  if (size === undefined || size.width === 0 || size.height === 0) throw invalid("files.damaged")
  const side = limits.imageSide ?? 20_000
  const pixels = limits.imagePixels ?? 120_000_000
  if (size.width > side || size.height > side || size.width * size.height > pixels) {
    throw invalid("files.imageTooLarge", { ...size, side, megapixels: Math.floor(pixels / 1_000_000) })
  }
  return { types: [type], flags: [] }
}

async function text(source: ByteSource, head: Buffer): Promise<Found | undefined> {
  const judge = judgeText()
  for await (const piece of piecesOf(source)) judge.add(piece)
  const encoding = judge.end()
  if (encoding === undefined) return undefined
  if (looksActive(new TextDecoder(encoding).decode(head)))
    throw invalid("files.active", { actual: "HTML/XML" })
  return { types: ["txt", "csv"], flags: [] }
}

/** The trailer or cross-reference stream (never compressed itself) names the encryption dictionary. */
async function isEncryptedPdf(source: ByteSource): Promise<boolean> {
  let carried = ""
  for await (const piece of piecesOf(source)) {
    const window = carried + piece.toString("latin1")
    if (/\/Encrypt(?:\s+\d+\s+\d+\s+R|\s*<<)/.test(window)) return true
    carried = window.slice(-64)
  }
  return false
}

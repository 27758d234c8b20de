import { cleanName } from "./names.ts"
import { type FileType, fileTypes } from "./types.ts"

export interface ServedFile {
  readonly name: string
  readonly type: FileType
  readonly size: number
  readonly hash: string
}

/**
 * The headers a stored file is sent with. Whatever its bytes are, a browser must not run them in our name: the type is
 * ours, sniffing is off, the policy allows nothing, and only PDF and pictures may be shown in place.
 */
export function headersFor(
  file: ServedFile,
  asked: "inline" | "download" = "inline",
): Record<string, string> {
  const facts = fileTypes[file.type]
  const inline = facts.inline && asked === "inline"
  return {
    "content-type": facts.mime,
    "content-length": String(file.size),
    "content-disposition": `${inline ? "inline" : "attachment"}; ${fileNameParameters(file.name)}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'self'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    // Permission may be withdrawn: the browser may keep it, but must ask each time.
    "cache-control": "private, no-cache",
    etag: `"${file.hash}"`,
  }
}

/** RFC 6266: a plain ASCII name for old readers, and the real one in UTF-8 (RFC 5987). */
function fileNameParameters(name: string): string {
  const clean = cleanName(name)
  const ascii = clean.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%;]/g, "_")
  const encoded = encodeURIComponent(clean.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`
}

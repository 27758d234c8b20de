import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto"
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { canonical } from "../../base/canonical.ts"

/**
 * Where each organisation's chain of facts ended at a moment, signed with SM2 (GB/T 32918) by a key that the database
 * never holds. Kept outside, it tells a chain that was rewritten as a whole from the one that stood then.
 */
const anchorSchema = z.object({
  format: z.literal("shanyi-anchor"),
  version: z.literal(1),
  at: z.iso.datetime(),
  chains: z.array(z.object({ organisation: z.int(), name: z.string(), facts: z.int(), hash: z.string() })),
  /** SM3 of the anchor before it, as it stands in its file; null for the first. */
  previous: z.string().nullable(),
})
export type Anchor = z.infer<typeof anchorSchema>

const signedSchema = z.object({ anchor: anchorSchema, signature: z.base64() })

/** An anchor as found in its file, and what is wrong with the file itself. */
export interface FoundAnchor {
  readonly file: string
  readonly anchor: Anchor | undefined
  readonly fault: "unreadable" | "not_signed" | "gap" | undefined
}

/** The installation's SM2 key, made when first asked for; its public half stands beside it, to be taken elsewhere. */
export function keepAnchorKey(dataDirectory: string): string {
  const folder = join(dataDirectory, "secrets")
  const path = join(folder, "anchor-key")
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "SM2" })
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flush: true })
    try {
      // A link fails when the key exists: of two processes at the same moment one makes it.
      linkSync(draft, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(path, "utf8")
}

export const publicKeyOf = (privatePem: string): string =>
  createPublicKey(privatePem).export({ type: "spki", format: "pem" }).toString()

/** Writes the next anchor of a folder and returns its path. */
export function writeAnchor(
  folder: string,
  privatePem: string,
  said: Omit<Anchor, "format" | "version" | "previous">,
): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const last = listFiles(folder).at(-1)
  const anchor: Anchor = {
    format: "shanyi-anchor",
    version: 1,
    ...said,
    previous: last === undefined ? null : digestOf(readFileSync(join(folder, last))),
  }
  const signature = sign("sm3", Buffer.from(canonical(anchor)), privatePem).toString("base64")
  const path = join(folder, `${said.at.replaceAll(/[:.]/g, "-")}.json`)
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify({ anchor, signature }, null, 1)}\n`, { mode: 0o644, flush: true })
  renameSync(draft, path)
  return path
}

/** All anchors of a folder, oldest first, each looked at by itself and beside the one before it. */
export function readAnchors(folder: string, publicKey: string | KeyObject): FoundAnchor[] {
  let before: string | undefined
  return listFiles(folder).map((file) => {
    const bytes = readFileSync(join(folder, file))
    const previous = before
    before = digestOf(bytes)
    const read = signedSchema.safeParse(parseJson(bytes))
    if (!read.success) return { file, anchor: undefined, fault: "unreadable" }
    const { anchor, signature } = read.data
    const signed = verify("sm3", Buffer.from(canonical(anchor)), publicKey, Buffer.from(signature, "base64"))
    // Of a folder that begins later than the installation, the first has an elder elsewhere.
    const follows = previous === undefined || anchor.previous === previous
    return { file, anchor, fault: signed ? (follows ? undefined : "gap") : "not_signed" }
  })
}

/** The newest anchor of a folder, whoever signed it; undefined when there is none. */
export function findNewest(folder: string): Anchor | undefined {
  const file = listFiles(folder).at(-1)
  if (file === undefined) return undefined
  const read = signedSchema.safeParse(parseJson(readFileSync(join(folder, file))))
  return read.success ? read.data.anchor : undefined
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[\dTZ-]+\.json$/.test(name))
    .sort()
}

const digestOf = (bytes: Buffer) => createHash("sm3").update(bytes).digest("hex")

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

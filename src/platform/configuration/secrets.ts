import { randomBytes } from "node:crypto"
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

type SecretName = "cookies" | "database" | "personal-data" | "setup"

/**
 * A random secret of this installation: 43 characters carrying 256 bits, made when first asked for and kept in
 * `<data>/secrets/<name>`, readable by this account alone. Losing it ends sessions (cookies) or makes data unreadable
 * (keys): the directory belongs in the backup.
 */
export function keepSecret(dataDirectory: string, name: SecretName): string {
  const directory = join(dataDirectory, "secrets")
  const path = join(directory, name)
  mkdirSync(dataDirectory, { recursive: true }) // may have to be crossed by the database's account
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true })
  try {
    // A link fails when the secret exists, so that two processes never each believe in their own.
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(path, "utf8").trim()
}

/**
 * Adds a key of its own line to the keys of personal data and returns them all; the older ones stay, since backups were
 * sealed with them.
 */
export function addKey(dataDirectory: string): string {
  const keys = `${keepSecret(dataDirectory, "personal-data")}\n${randomBytes(32).toString("base64url")}`
  const path = join(dataDirectory, "secrets", "personal-data")
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, keys, { mode: 0o600, flush: true })
  renameSync(draft, path)
  return keys
}

/** Destroys a secret that has done its duty; nothing happens when there is none. */
export function destroySecret(dataDirectory: string, name: "setup"): void {
  rmSync(join(dataDirectory, "secrets", name), { force: true })
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const placeIn = (dataDirectory: string) => join(dataDirectory, "last-backup")

/** Remembers when a backup was last written and found whole. */
export function noteBackup(dataDirectory: string, at: string): void {
  mkdirSync(dataDirectory, { recursive: true })
  const draft = `${placeIn(dataDirectory)}.${process.pid}`
  writeFileSync(draft, `${at}\n`)
  renameSync(draft, placeIn(dataDirectory))
}

/** The moment as an ISO string; undefined when there was no backup. */
export function readLastBackup(dataDirectory: string): string | undefined {
  try {
    return readFileSync(placeIn(dataDirectory), "utf8").trim()
  } catch {
    return undefined
  }
}

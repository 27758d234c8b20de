import { allFileTypes, type FileType, fileTypes } from "./types.ts"

/**
 * A file name safe to keep and to show: no folders, control characters or direction marks (which make
 * `exe.pdf` out of `fdp.exe`), at most 120 characters, the ending kept.
 */
export function cleanName(name: string): string {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1) ?? ""
  const visible = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
  if (visible === "") return "未命名"
  const characters = [...visible]
  if (characters.length <= 120) return visible
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(visible)?.[0] ?? ""
  return characters.slice(0, 120 - ending.length).join("") + ending
}

/** The ending of a name in lower case without its dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ""
}

/** The type that a name claims by its ending. */
export function findClaimedType(name: string): FileType | undefined {
  const ending = endingOf(name)
  return allFileTypes.find((type) => fileTypes[type].endings.includes(ending))
}

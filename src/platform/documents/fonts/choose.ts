import { readdir } from "node:fs/promises"
import { createRequire } from "node:module"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { type FontFace, readFaces } from "./names.ts"
import { type FontRole, plainName, roleFaces, roles } from "./roles.ts"

/** The font that is used for a role on this machine. */
export interface ChosenFace {
  readonly role: FontRole
  readonly family: string
  readonly weight: number
  readonly path: string
  /** Null when it is the one that the standard names. */
  readonly substituteFor: string | null
}

export type ChosenFaces = Readonly<Record<FontRole, ChosenFace>>

const bundle = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif-sc/package.json"),
)
const bundledFiles = [
  "400Regular/NotoSerifSC_400Regular.ttf",
  "500Medium/NotoSerifSC_500Medium.ttf",
  "700Bold/NotoSerifSC_700Bold.ttf",
  "900Black/NotoSerifSC_900Black.ttf",
].map((file) => join(bundle, file))

/** Where operating systems keep fonts. */
const systemFolders = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".fonts"),
  join(homedir(), ".local/share/fonts"),
  "/System/Library/Fonts",
  "/Library/Fonts",
  ...(process.env.SystemRoot ? [join(process.env.SystemRoot, "Fonts")] : []),
]

/** For each role the first family that is installed, in the order of `roles.ts`; the bundled one is always there. */
export async function chooseFaces(folders: readonly string[] = systemFolders): Promise<ChosenFaces> {
  const files = [...bundledFiles]
  for (const folder of folders) files.push(...(await fontFiles(folder)))
  const installed: FontFace[] = []
  for (const file of files) installed.push(...(await readFaces(file).catch(() => [])))
  const chosen = roles.map((role) => [role, chooseFor(role, installed)] as const)
  return Object.fromEntries(chosen) as unknown as ChosenFaces
}

/** Said at the start: which official types are missing on this machine, and what is used in their place. */
export async function warnOfSubstitutes(log: {
  warn(details: object, message: string): void
}): Promise<void> {
  const faces = Object.values(await chooseFaces())
  const substitutes = faces.flatMap(({ substituteFor, family, weight }) =>
    substituteFor ? [`${substituteFor} → ${family} ${weight}`] : [],
  )
  if (substitutes.length > 0)
    log.warn({ substitutes }, "official fonts are not installed; free ones stand for them")
}

function chooseFor(role: FontRole, installed: readonly FontFace[]): ChosenFace {
  const { name, official, substitutes } = roleFaces[role]
  for (const family of official) {
    const found = nearest(installed, family, 400)
    if (found)
      return { role, family: found.family, weight: found.weight, path: found.path, substituteFor: null }
  }
  for (const { family, weight } of substitutes) {
    const found = nearest(installed, family, weight)
    if (found && Math.abs(found.weight - weight) <= 100)
      return { role, family: found.family, weight: found.weight, path: found.path, substituteFor: name }
  }
  throw new Error(`no font for ${name}: the package @expo-google-fonts/noto-serif-sc is not complete`)
}

function nearest(installed: readonly FontFace[], family: string, weight: number) {
  const wanted = plainName(family)
  return installed
    .filter((face) => !face.italic && face.families.some((each) => plainName(each) === wanted))
    .map((face) => ({
      ...face,
      // A file's own spelling: the typesetter compares family names letter by letter.
      family: face.families.find((each) => plainName(each) === wanted) ?? family,
    }))
    .sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0]
}

async function fontFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory() && /\.(ttf|otf|ttc|otc)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

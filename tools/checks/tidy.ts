import { type Finding, isMain, lineOf, listPaths, readTexts, report, type SourceFile } from "./house.ts"

/**
 * Files that are tables of content rather than reasoning may be longer: a reader looks a row up, and splitting them
 * would hide the order. Everything else keeps to the limit of STYLE.md.
 */
export const lineLimits: { path: RegExp; lines: number; because: string }[] = [
  { path: /^src\/demonstration\/content\//, lines: 1500, because: "texts of the demonstration city" },
  { path: /^src\/rulebook\/(articles|calendar)\/[^/]*\.ts$/, lines: 600, because: "articles and day tables" },
  { path: /(^|\/)words(-[a-z]+)?\.ts$/, lines: 600, because: "word lists" },
  { path: /(^|\/)fixtures\//, lines: 3000, because: "test data" },
  { path: /^(src|tests|tools)\/.*\.(ts|tsx|css)$/, lines: 300, because: "one subject each" },
  { path: /^migrations\/.*\.sql$/, lines: 400, because: "one change each, and never split afterwards" },
  { path: /^[^/]*\.(mjs|ts)$/, lines: 300, because: "one subject each" },
]

export function tooLong(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const limit = lineLimits.find((entry) => entry.path.test(path))
    const lines = text.trimEnd().split("\n").length
    if (!limit || lines <= limit.lines) return []
    return [
      {
        path,
        says: `${lines} lines, limit ${limit.lines} (${limit.because}): name its second subject and give it a file.`,
      },
    ]
  })
}

const attics = ["service", "manager", "helper", "util", "common", "shared", "lib", "misc"]
const attic = new RegExp(`^(.*[-_.])?(${attics.join("|")})s?$`, "i")
const camelAttic = /(Service|Manager|Helper|Util|Utils|Misc)s?$/

/** Attic names say nothing of what is inside, so everything ends up there. */
export function atticNames(paths: readonly string[]): Finding[] {
  return paths
    .filter((path) => /^(src|tests|tools|migrations)\//.test(path))
    .flatMap((path) => {
      const bad = path
        .split("/")
        .map((part) => part.replace(/(\.test(-d)?)?\.[a-z]+$/, ""))
        .find((part) => attic.test(part) || camelAttic.test(part))
      return bad
        ? [{ path, says: `"${bad}" is an attic: name the subject or the duty (STYLE.md, Names).` }]
        : []
    })
}

// Assembled so that this file does not find itself.
const homes = ["home", "root", "Users", "work", "mnt", "workspace"].join("|")
const texts: { pattern: RegExp; says: string }[] = [
  {
    pattern: new RegExp(`(?<![\\w.:/@)}\\]-])/(?:${homes})/[\\w.-]+`, "g"),
    says: "an absolute path of one machine: make it relative to the repository or a setting.",
  },
  { pattern: /\b[A-Z]:\\{1,2}[A-Za-z]/g, says: "an absolute path of one machine." },
  { pattern: /(?<![\w.])\/tmp\/\w/g, says: "a fixed temporary path: use mkdtemp in os.tmpdir()." },
  {
    pattern:
      /\b(registry\.[a-z0-9.-]+|[a-z0-9.-]*(artifactory|verdaccio|npmmirror|jfrog|nexus)[a-z0-9.-]*|npm\.pkg)\.(com|org|net|cn|io|dev|local|internal)\b/gi,
    says: "a package registry's host: each installation configures its own.",
  },
]

export function machineTexts(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => path !== "LICENSE")
    .flatMap(({ path, text }) =>
      texts.flatMap(({ pattern, says }) =>
        [...text.matchAll(pattern)].map((match) => ({
          path,
          line: lineOf(text, match.index),
          says: `"${match[0]}" is ${says}`,
        })),
      ),
    )
}

if (isMain(import.meta.url)) {
  const paths = listPaths()
  const files = readTexts(paths)
  if (files.length === 0) throw new Error("No file was read: the listing is broken.")
  report(
    [...tooLong(files), ...atticNames(paths), ...machineTexts(files)],
    `${paths.length} names and ${files.length} texts read`,
  )
}

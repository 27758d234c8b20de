import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { bin, nodePath, root } from "./install.mjs"

/** What the pages are made of; the server's own files among them cost a needless build at worst. */
const SOURCES = ["index.html", "vite.config.ts", "package-lock.json", "src"]
const NOT_BUILT = /\.test(-d)?\.tsx?$|\.sql$|\.md$|^src\/(platform|demonstration)\//

/** Builds dist/web unless it was built from exactly these sources. */
export async function buildWeb(run, { always = false } = {}) {
  const stamp = join(root, "dist", "web", ".sources")
  const now = fingerprint()
  if (!always && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return 0
  console.log("正在构建网页…… Building the web pages …")
  const code = await run(nodePath(), [join(bin, "vite"), "build", "--logLevel", "warn"])
  if (code !== 0) throw new Error("网页构建失败，见上文。\nThe web pages were not built, see above.")
  writeFileSync(stamp, now)
  return 0
}

/** Of names, sizes and times, so that a removed file counts as a change too. */
function fingerprint() {
  const hash = createHash("sha256")
  const visit = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    const entry = statSync(full)
    if (entry.isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${path}/${name}`)
    } else if (!NOT_BUILT.test(path)) hash.update(`${path} ${entry.size} ${entry.mtimeMs}\n`)
  }
  for (const path of SOURCES) visit(path)
  return hash.digest("hex")
}

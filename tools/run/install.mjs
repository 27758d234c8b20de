import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../..", import.meta.url))
export const bin = join(root, "node_modules", ".bin")

/**
 * Installs when the packages are missing or are not those of package-lock.json. Not by `npm ci`: that refuses a lock
 * that leaves out optional packages of other platforms. The versions are compared with the lock afterwards instead.
 */
export async function installPackages(run) {
  if (isInstalled()) return
  if (lacksLibatomic()) throw new Error(noLibatomic)
  console.log("正在安装依赖…… Installing packages …")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  // Development packages build the web; their install scripts put Node and PostgreSQL in place.
  const code = await run(npm, ["install", "--no-save", "--include=dev", "--ignore-scripts=false", ...quiet])
  if (code === 0 && isInstalled()) return
  throw new Error(
    "依赖没有安装成功，见上文。请检查网络与 npm 源后重试。\nThe packages were not installed, see above. Check the network and npm's registry, and try again.",
  )
}

/** Of all libraries that the pinned Node asks for, the one that a small system has not got. */
function lacksLibatomic() {
  if (process.platform !== "linux") return false
  const { status, stdout } = spawnSync("ldconfig", ["-p"], {
    encoding: "utf8",
    env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
  })
  return status === 0 && !stdout.includes("libatomic.so.1")
}

const noLibatomic = `缺少系统库 libatomic。请先以 root 安装，再重试：
The system's library libatomic is missing. Install it as root and try again:
  Debian、Ubuntu、UOS：      apt-get install libatomic1
  openEuler、Kylin、RHEL：   dnf install libatomic`

/** npm keeps its own list of what it installed, written last: an interrupted installation has none. */
function isInstalled() {
  const list = join(root, "node_modules", ".package-lock.json")
  if (!existsSync(list) || !existsSync(join(bin, "node"))) return false
  const wanted = packagesOf(join(root, "package-lock.json"))
  const installed = packagesOf(list)
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true
    const found = installed[path]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages
}

/** npm's warnings are about the system's Node; the packages run on the one that package.json pins. */
const quiet = ["--no-fund", "--no-audit", "--loglevel=error"]

let found
/** The program itself, not the link in .bin: signals and process titles are then its own. */
export function nodePath() {
  if (found) return found
  const path = realpathSync(join(bin, "node"))
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" })
  if (!stdout?.startsWith("v26.")) {
    throw new Error(
      `${path} 不能在本机运行。请删除 node_modules 后重试。\n${path} does not run on this machine. Delete node_modules and try again.`,
    )
  }
  found = path
  return path
}

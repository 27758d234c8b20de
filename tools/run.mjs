/**
 * Every npm script passes through here: it installs what is missing, then starts the Node that package.json pins.
 * Runs on any Node ≥ 20 without a package installed, as root or not.
 */
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { performance } from "node:perf_hooks"
import { findBrowser } from "./run/browser.mjs"
import { buildWeb } from "./run/build.mjs"
import { bin, installPackages, nodePath, root } from "./run/install.mjs"

const [command = "", ...args] = process.argv.slice(2)
const tool = (name) => join(bin, name)
const serverFlags = JSON.parse(readFileSync(join(root, "tools/run/server-flags.json"), "utf8")).flags
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` }

/** Each returns the exit code. Arguments after the command go to what it starts. */
const commands = {
  demo: async () => {
    await buildWeb(run)
    return main("demo", { SHANYI_DATA: "var/demo" })
  },
  start: async () => {
    await buildWeb(run)
    return main("start", { NODE_ENV: "production" })
  },
  dev,
  test,
  check: () => run(nodePath(), ["tools/check.mjs", ...args]),
  bench: () => run(nodePath(), ["tests/load/bench.ts", ...args]),
  load,
  faults,
  security,
  build: () => buildWeb(run, { always: true }),
  screenshots: async () => {
    await buildWeb(run)
    return run(nodePath(), ["tools/screenshots.ts", ...args], await findBrowser(run))
  },
  docs: () => run(nodePath(), ["tools/docs.ts", ...args]),
}

function main(name, defaults) {
  return run(nodePath(), [...serverFlags, "src/main.ts", name, ...args], {
    ...defaults,
    ...definedOnly(defaults),
  })
}

/** What the caller's environment says of these variables wins. */
function definedOnly(defaults) {
  return Object.fromEntries(Object.keys(defaults).flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
}

/** The server, restarted when its sources change, and Vite in front of it; the end of either ends both. */
async function dev() {
  const data = { SHANYI_DATA: env.SHANYI_DATA ?? "var/demo", NODE_ENV: "development" }
  const server = run(
    nodePath(),
    ["--watch", "--watch-preserve-output", ...serverFlags, "src/main.ts", "demo", ...args],
    data,
  )
  const web = run(tool("vite"), [])
  const code = await Promise.race([server, web])
  for (const child of children) child.kill("SIGTERM")
  await Promise.all([server, web])
  return code
}

/** With arguments, only the tests they name; pages and browser are made ready for the journeys alone. */
async function test() {
  if (args.length === 0) {
    const code = await run(nodePath(), ["tools/check.mjs"])
    if (code !== 0) return code
  }
  const vitest = [tool("vitest"), "run", ...args]
  if (args.length > 0 && !args.some((each) => each.includes("journeys"))) return run(nodePath(), vitest)
  await buildWeb(run)
  return run(nodePath(), vitest, await findBrowser(run))
}

/** A plenary's morning, then twice as much until it breaks; then two processes, of which one is killed. */
async function load() {
  await buildWeb(run)
  const carried = await run(nodePath(), ["tests/load/load.ts", ...args])
  const long = { SHANYI_ACTIONS: "10000" }
  const two = [tool("vitest"), "run", "--project", "house", "tests/faults/two.test.ts"]
  return carried || run(nodePath(), two, { ...long, ...definedOnly(long) })
}

/** The long versions of what every test run does briefly; the table stands in the output. */
function faults() {
  const long = { SHANYI_ACTIONS: "10000", SHANYI_AWAY: "60" }
  const tests =
    args.length > 0
      ? args
      : [
          "tests/faults",
          ...["archive", "audit", "jobs", "mail", "files"].map((room) => `src/platform/${room}`),
        ]
  return run(nodePath(), [tool("vitest"), "run", "--project", "house", ...tests], {
    ...long,
    ...definedOnly(long),
  })
}

/** Attack: every operation fuzzed at length, then what the packages bring along: licences, and defects known of them. */
async function security() {
  const long = { SHANYI_FUZZ: "40" }
  const attack = [tool("vitest"), "run", "--project", "house", "tests/security"]
  const attacked = await run(nodePath(), attack, { ...long, ...definedOnly(long) })
  const licences = await run(nodePath(), ["tools/licences.ts"])
  const defects = await run(nodePath(), ["tools/defects.ts", ...args])
  // What nobody could be asked about is said, and stops nobody in a network without internet.
  return attacked || licences || (defects === notAsked ? 0 : defects)
}

/** See tools/defects.ts. */
const notAsked = 3

const children = new Set()
let stopping = false

/** Runs a program in the foreground and returns its exit code, 128 + n for signal n. */
function run(program, programArgs, more = {}) {
  if (stopping) return Promise.resolve(1)
  const child = spawn(program, programArgs, {
    cwd: root,
    env: { ...env, ...more },
    stdio: ["ignore", "inherit", "inherit"],
    // Its own group, so that Ctrl-C reaches it once, through us, and not a second time from the terminal.
    detached: process.platform !== "win32",
  })
  children.add(child)
  return new Promise((done, fail) => {
    child.once("error", fail)
    child.once("exit", (code, signal) => {
      children.delete(child)
      done(code ?? 128 + (signals[signal] ?? 0))
    })
  })
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }
let last = Number.NEGATIVE_INFINITY
for (const signal of Object.keys(signals)) {
  process.on(signal, () => {
    stopping = true
    // npm passes on the Ctrl-C that the terminal has given us already; a second one meant as such comes later.
    const now = performance.now()
    if (now - last < 300) return
    last = now
    for (const child of children) child.kill(signal)
    if (children.size === 0) process.exit(128 + signals[signal])
  })
}

if (!Object.hasOwn(commands, command)) {
  console.error(`用法 Usage: npm run ${Object.keys(commands).join(" | ")}`)
  process.exit(2)
}
try {
  await installPackages(run)
  process.exitCode = await commands[command]()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

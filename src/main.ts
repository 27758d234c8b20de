import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { seating } from "./app.ts"
import { type Role, roles } from "./base/actor.ts"
import { stopwatch, systemClock } from "./base/clock.ts"
import { Refusal } from "./base/reason.ts"
import { type Configuration, readConfiguration } from "./platform/configuration/configuration.ts"
import { StartRefusal } from "./platform/configuration/refusal.ts"
import { destroySecret, keepSecret } from "./platform/configuration/secrets.ts"
import { mintScope, openDb } from "./platform/database/db.ts"
import { type Housing, openHousing } from "./platform/database/housing.ts"
import { openContentStore } from "./platform/files/store.ts"
import { explainer } from "./platform/http/explain.ts"
import { openLog } from "./platform/http/log.ts"
import type { SetUp } from "./platform/http/mount-setup.ts"
import { openServer } from "./platform/http/server.ts"
import { isUnfounded } from "./platform/identity/first-run.ts"
import { admitNewcomer, foundOrganisation, resetPassword } from "./platform/identity/founding.ts"
import { identityJobs } from "./platform/identity/jobs.ts"
import { startJobs } from "./platform/jobs/runner.ts"
import { openPost } from "./platform/mail/post.ts"
import { verifyChain } from "./platform/procedures/facts.ts"
import { register } from "./platform/procedures/house.ts"
import type { House } from "./platform/procedures/office.ts"
import { workingCalendar } from "./rulebook/calendar/working-calendar.ts"

const usage = `善议 Shanyi

  start                    启动服务 serve (configuration: environment variables)
  demo                     启动演示 serve the demonstration city, loading it into an empty database
  migrate                  更新数据库结构 bring the database up to date
  organisation create      新建组织 found an organisation
      --name --short-name --level province|city|county --region 990100 --slug ourcity [--parent 1]
  account create           新建账户 make an account; prints its initial password once
      --organisation 1 --username --name [--roles proposal_office,committee_staff]
  account password         重设密码 give an account a new initial password
      --username
  audit verify             验证记录链 verify every organisation's chain of facts

内置数据库同一时间只能由一个程序打开：服务运行时请先停止，再执行其他命令。
The embedded database is open to one program at a time: stop the server before running another command.`

interface Opened {
  readonly configuration: Configuration
  readonly housing: Housing
  readonly house: House
  close(): Promise<void>
}

/** The house with its database, ready for work. Whoever opens it closes it. */
async function openHouse(configuration: Configuration): Promise<Opened> {
  const log = openLog(configuration.logLevel)
  const housing = await openHousing(configuration, (event) => {
    if (event.kind === "lost") {
      log.fatal({ err: event.error }, "the embedded database cannot be kept running")
      process.exit(1)
    }
    log.warn(event, "embedded database")
  })
  const db = openDb(housing.appUrl)
  const post = configuration.mail && openPost(configuration.mail)
  const house: House = {
    db,
    clock: systemClock,
    calendar: workingCalendar(),
    registry: register(seating.map((module) => module.seating)),
    log,
    files: await openContentStore(configuration.files),
    ...(post ? { mail: { post, publicUrl: configuration.publicUrl } } : {}),
  }
  const close = async () => {
    post?.close()
    await db.close()
    await housing.stop()
  }
  return { configuration, housing, house, close }
}

/** Serves until it is told to stop. `prepare` comes before the doors open, and returns what to print once they are. */
async function serve(prepare: (opened: Opened) => Promise<string> = async () => ""): Promise<number> {
  const sinceStart = stopwatch()
  const stopped = untilSignal()
  const opened = await openHouse(readConfiguration())
  const { configuration, housing, house } = opened
  try {
    const notice = await prepare(opened)
    const setUp = await prepareSetUp(opened)
    const server = await openServer({
      house,
      modules: seating,
      appUrl: housing.appUrl,
      secret: configuration.secret ?? keepSecret(configuration.dataDirectory, "cookies"),
      publicUrl: configuration.publicUrl,
      trustProxy: configuration.trustProxy,
      webDirectory: resolve(join(import.meta.dirname, "..", "dist", "web")),
      setUp,
    })
    const jobs = await startJobs(
      house,
      housing.ownerUrl,
      identityJobs,
      ...seating.flatMap(({ jobs: own }) => own ?? []),
    )
    try {
      await server.listen({ host: configuration.host, port: configuration.port })
      const seconds = (sinceStart() / 1_000).toFixed(1)
      console.log(`善议已启动 Shanyi is ready: ${configuration.publicUrl} (${seconds} s)`)
      if (notice) console.log(notice)
      if (setUp) console.log(hintAtSetUp(`${configuration.publicUrl}/setup#${setUp.token}`))
      await stopped
    } finally {
      await server.close()
      await jobs.stop()
    }
  } finally {
    await opened.close()
  }
  return 0
}

/** While there is no organisation, an address of one use at which it is founded; undefined afterwards. */
async function prepareSetUp({ configuration, house }: Opened): Promise<SetUp | undefined> {
  const { dataDirectory, timeZone } = configuration
  const done = () => destroySecret(dataDirectory, "setup")
  if (await isUnfounded(house)) return { token: keepSecret(dataDirectory, "setup"), timeZone, done }
  done()
  return undefined
}

const hintAtSetUp = (address: string) => `
还没有组织。请在浏览器中打开下面的一次性地址，完成首次设置（请勿转发，设置完成后即失效）：
There is no organisation yet. Open this one-time address in a browser and set it up; keep it to yourself:

  ${address}
`

/** The fictional city is read only when it is asked for: a real office does not wait for it. */
async function demonstrate(): Promise<number> {
  const { describeAccounts, prepareDemonstration } = await import("./demonstration/demo.ts")
  return serve(async ({ house, housing }) => {
    await prepareDemonstration(house, housing.ownerUrl, console.log)
    return describeAccounts()
  })
}

/** Resolves on the first SIGTERM or SIGINT; a second one ends the program at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1)
        asked = true
        resolve()
      })
    }
  })
}

async function migrateOnly(): Promise<number> {
  const { housing, close } = await openHouse(readConfiguration())
  const { applied, ms } = housing.migrated
  console.log(
    applied.length === 0
      ? "已是最新 up to date"
      : `${applied.join("\n")}\n${applied.length} in ${Math.round(ms)} ms`,
  )
  await close()
  return 0
}

/** Exit code 1 when a chain is broken. */
async function verifyAudit(): Promise<number> {
  const { house, close } = await openHouse(readConfiguration())
  try {
    const organisations = await house.db.global
      .selectFrom("organisation")
      .select(["id", "name"])
      .orderBy("id")
      .execute()
    let broken = 0
    for (const { id, name } of organisations) {
      const report = await house.db.read(mintScope(id, null), verifyChain)
      const end = `${report.facts} facts, ${report.hash.slice(0, 16)}…`
      if (report.broken) {
        broken += 1
        console.log(`✗ ${id} ${name}: ${report.broken.why} at ${report.broken.seq} (${end})`)
      } else console.log(`✓ ${id} ${name}: ${end}`)
    }
    console.log(
      broken === 0
        ? `全部完整 all whole: ${organisations.length}`
        : `${broken} 个组织的记录链不完整 broken: ${broken} of ${organisations.length}`,
    )
    return broken === 0 ? 0 : 1
  } finally {
    await close()
  }
}

async function createOrganisation(args: string[]): Promise<number> {
  const given = read(args, ["name", "short-name", "level", "region", "slug"], ["parent"])
  const level = (["province", "city", "county"] as const).find((each) => each === given.level)
  if (!level || !/^[a-z0-9-]{2,40}$/.test(given.slug ?? "") || (given.parent && !/^\d+$/.test(given.parent)))
    throw new UsageError()
  const configuration = readConfiguration()
  const { house, close } = await openHouse(configuration)
  try {
    const id = await foundOrganisation(house, {
      name: given.name ?? "",
      shortName: given["short-name"] ?? "",
      level,
      regionCode: given.region ?? "",
      slug: given.slug ?? "",
      timeZone: configuration.timeZone,
      ...(given.parent ? { parentId: Number(given.parent) } : {}),
    })
    console.log(`组织编号 organisation: ${id}`)
    return 0
  } finally {
    await close()
  }
}

async function makeAccount(args: string[]): Promise<number> {
  const given = read(args, ["organisation", "username", "name"], ["roles"])
  const wanted = (given.roles ?? "").split(",").filter((each) => each !== "")
  const unknown = wanted.filter((each) => !(roles as readonly string[]).includes(each))
  if (!/^\d+$/.test(given.organisation ?? "") || unknown.length > 0) {
    if (unknown.length > 0)
      console.error(`没有这样的角色 no such role: ${unknown.join(", ")}\n${roles.join(" ")}`)
    throw new UsageError()
  }
  const { house, close } = await openHouse(readConfiguration())
  try {
    const { password } = await admitNewcomer(house, {
      orgId: Number(given.organisation),
      username: given.username ?? "",
      name: given.name ?? "",
      roles: wanted as Role[],
    })
    console.log(`初始密码 initial password: ${password}`)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const explain = explainer(house.registry)
    for (const each of error.reasons)
      console.error(`${explain(each, "zh").message}\n${explain(each, "en").message}`)
    return 1
  } finally {
    await close()
  }
}

async function renewPassword(args: string[]): Promise<number> {
  const { username = "" } = read(args, ["username"], [])
  const { house, close } = await openHouse(readConfiguration())
  try {
    const password = await resetPassword(house, username)
    if (password === undefined) console.error(`没有这个用户名 no such user name: ${username}`)
    else console.log(`初始密码 initial password: ${password}`)
    return password === undefined ? 1 : 0
  } finally {
    await close()
  }
}

class UsageError extends Error {}

function read(args: string[], needed: readonly string[], optional: readonly string[]) {
  const options = Object.fromEntries(
    [...needed, ...optional].map((name) => [name, { type: "string" as const }]),
  )
  const { values } = parseArgs({ args, options })
  const given = values as Record<string, string | undefined>
  if (needed.some((name) => !given[name]?.trim())) throw new UsageError()
  return given
}

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  start: () => serve(),
  demo: demonstrate,
  migrate: migrateOnly,
  "organisation create": createOrganisation,
  "account create": makeAccount,
  "account password": renewPassword,
  "audit verify": verifyAudit,
}

async function main(argv: readonly string[]): Promise<number> {
  const name = Object.keys(commands).find((each) => `${argv.join(" ")} `.startsWith(`${each} `))
  const command = name === undefined ? undefined : commands[name]
  try {
    if (name === undefined || !command) throw new UsageError()
    return await command(argv.slice(name.split(" ").length))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS")) {
      console.error(usage)
      return 2
    }
    if (error instanceof StartRefusal) console.error(error.message)
    else if (code === "EADDRINUSE")
      console.error(
        "端口已被占用。请停止占用它的程序，或用环境变量 PORT 换一个端口。\nThe port is taken. Stop the program that uses it, or choose another with the environment variable PORT.",
      )
    else console.error(error)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))

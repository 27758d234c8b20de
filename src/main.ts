import { join, resolve } from "node:path"
import { seating } from "./app.ts"
import { stopwatch } from "./base/clock.ts"
import {
  createOrganisation,
  makeAccount,
  migrateOnly,
  rebuildEverySearch,
  renewPassword,
  rotateSecrets,
  scoreAppraisal,
} from "./commands.ts"
import { type Opened, openHouse } from "./opening.ts"
import {
  backup,
  checkBackup,
  exportOrganisation,
  importOrganisation,
  restore,
} from "./platform/archive/commands.ts"
import { anchorAudit, verifyAudit } from "./platform/audit/commands.ts"
import { anchorJobs } from "./platform/audit/jobs.ts"
import { UsageError } from "./platform/configuration/arguments.ts"
import { readConfiguration } from "./platform/configuration/configuration.ts"
import { StartRefusal } from "./platform/configuration/refusal.ts"
import { destroySecret, keepSecret } from "./platform/configuration/secrets.ts"
import { warnOfSubstitutes } from "./platform/documents/fonts/choose.ts"
import type { SetUp } from "./platform/http/mount-setup.ts"
import { openServer } from "./platform/http/server.ts"
import { isUnfounded } from "./platform/identity/first-run.ts"
import { identityJobs } from "./platform/identity/jobs.ts"
import { type Jobs, startJobs } from "./platform/jobs/runner.ts"
import { readFigures } from "./platform/operations/figures.ts"

const usage = `善议 Shanyi

  start                    启动服务 serve (configuration: environment variables)
  demo                     启动演示 serve the demonstration city, loading it into an empty database
  migrate                  更新数据库结构 bring the database up to date
  organisation create      新建组织 found an organisation
      --name --short-name --level province|city|county --region 990100 --slug ourcity [--parent 1]
  account create           新建账户 make an account; prints its initial password once
      --organisation 1 --username --name [--roles proposal_office,committee_staff]
  account password         重设密码 give an account a new initial password
      --username [--second-factor remove]
  secrets rotate           更换个人信息的密钥 seal personal data under a new key
  search rebuild           重建检索 make search entries anew from the cases
      [--organisation 1]
  appraisal score          按计分办法试算履职得分，不用数据库 score service by a rule book, with no database
      --rules FILE --facts FILE [--as-of 2026-06-30] [--set name=value] [--members SCORES] [--canonical]   (docs/rule-books.md)
  audit verify             验证记录链和锚点 verify every chain of facts, and the anchors of it
      [--archive FILE.tar.gz] [--anchors DIRECTORY] [--public-key FILE]
  audit anchor             签发锚点 sign where the chains end now (the service does so daily)
      [--to DIRECTORY] [--public-key-to FILE]
  document check FILE      检查公文格式 measure a PDF or DOCX against GB/T 9704-2012; needs no database
      [--json]
  backup                   加密备份（运行时即可） a sealed backup, while in use
      --to FILE --key-file FILE [--cipher aes|sm4] [--with-stored-files]
  backup check             核对备份 read a backup to its end
      --from FILE --key-file FILE
  restore                  恢复到空的数据库 restore into an empty database
      --from FILE --key-file FILE
  export                   导出一个组织（开放格式） one organisation in the open format
      --organisation 1 --to FILE.tar.gz [--with-sign-in] [--keys-to FILE]
  import                   导入到空的数据库 import into an empty database
      --from FILE.tar.gz [--keys FILE]

内置数据库同一时间只能由一个程序打开：除备份、导出和 audit 外，请先停止服务再执行命令。
The embedded database is open to one program at a time: except for backup, export and audit, stop the server first.`

/** Milliseconds from the signal; service managers kill after some time of their own. */
const stopWithin = 9_500

/** Serves until it is told to stop. `prepare` comes before the doors open, and returns what to print once they are. */
async function serve(prepare: (opened: Opened) => Promise<string> = async () => ""): Promise<number> {
  const sinceStart = stopwatch()
  const stopped = untilSignal()
  const opened = await openHouse(readConfiguration())
  const { configuration, housing, house } = opened
  try {
    const notice = await prepare(opened)
    const setUp = await prepareSetUp(opened)
    let jobs: Jobs | undefined
    const server = await openServer({
      house,
      modules: seating,
      appUrl: housing.appUrl,
      secret: configuration.secret ?? keepSecret(configuration.dataDirectory, "cookies"),
      publicUrl: configuration.publicUrl,
      trustProxy: configuration.trustProxy,
      sessions: configuration.sessions,
      webDirectory: resolve(join(import.meta.dirname, "..", "dist", "web")),
      setUp,
      figures: async () => (jobs ? readFigures({ ...configuration, clock: house.clock, jobs }) : []),
    })
    jobs = await startJobs(
      house,
      housing.ownerUrl,
      identityJobs,
      anchorJobs(configuration),
      ...seating.flatMap(({ jobs: own }) => own ?? []),
    )
    try {
      await server.listen({ host: configuration.host, port: configuration.port })
      const seconds = (sinceStart() / 1_000).toFixed(1)
      console.log(`善议已启动 Shanyi is ready: ${configuration.publicUrl} (${seconds} s)`)
      if (notice) console.log(notice)
      if (setUp) console.log(hintAtSetUp(`${configuration.publicUrl}/setup#${setUp.token}`))
      await warnOfSubstitutes(house.log)
      await stopped
      // Work that does not end keeps nobody waiting: what was not committed is undone, what was promised is queued.
      setTimeout(() => process.exit(1), stopWithin).unref()
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

/** Reading a file opens neither database nor server, and the other commands do not wait for the reader. */
async function checkDocumentFile(args: string[]): Promise<number> {
  const { checkCommand } = await import("./platform/documents/check/command.ts")
  return checkCommand(args, console.log)
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

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  start: () => serve(),
  demo: demonstrate,
  migrate: migrateOnly,
  "organisation create": createOrganisation,
  "account create": makeAccount,
  "account password": renewPassword,
  "secrets rotate": rotateSecrets,
  "search rebuild": rebuildEverySearch,
  "appraisal score": scoreAppraisal,
  "audit verify": (args) => verifyAudit(args, console.log),
  "audit anchor": (args) => anchorAudit(args, console.log),
  "document check": checkDocumentFile,
  "backup check": (args) => checkBackup(args, console.log),
  backup: (args) => backup(args, console.log),
  restore: (args) => restore(args, console.log),
  export: (args) => exportOrganisation(args, console.log),
  import: (args) => importOrganisation(args, console.log),
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

import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { z } from "zod"
import { seating } from "./app.ts"
import { type Role, roles } from "./base/actor.ts"
import { Refusal } from "./base/reason.ts"
import { openHouse } from "./opening.ts"
import { readArguments, UsageError } from "./platform/configuration/arguments.ts"
import { readConfiguration } from "./platform/configuration/configuration.ts"
import { addKey } from "./platform/configuration/secrets.ts"
import { mintScope } from "./platform/database/db.ts"
import { explainer } from "./platform/http/explain.ts"
import { admitNewcomer, foundOrganisation, resetPassword } from "./platform/identity/founding.ts"
import { openVault } from "./platform/vault/vault.ts"
import { placed } from "./rulebook/appraisal/places.ts"
import { scoreTexts, type Text } from "./rulebook/appraisal/score-texts.ts"

export async function migrateOnly(): Promise<number> {
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

export async function createOrganisation(args: string[]): Promise<number> {
  const given = readArguments(args, ["name", "short-name", "level", "region", "slug"], ["parent"])
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

export async function makeAccount(args: string[]): Promise<number> {
  const given = readArguments(args, ["organisation", "username", "name"], ["roles"])
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

export async function renewPassword(args: string[]): Promise<number> {
  const { username = "", "second-factor": factor } = readArguments(args, ["username"], ["second-factor"])
  if (factor !== undefined && factor !== "remove") throw new UsageError()
  const { house, close } = await openHouse(readConfiguration())
  try {
    const password = await resetPassword(house, username, { removeSecondFactor: factor === "remove" })
    if (password === undefined) console.error(`没有这个用户名 no such user name: ${username}`)
    else console.log(`初始密码 initial password: ${password}`)
    return password === undefined ? 1 : 0
  } finally {
    await close()
  }
}

/**
 * A new key for personal data, and everything sealed anew under it. Keys that the environment names are changed there:
 * then what is not under the newest of them is sealed anew. The older keys stay, for the backups they sealed.
 */
export async function rotateSecrets(): Promise<number> {
  const configuration = readConfiguration()
  const opened = await openHouse(configuration)
  const { close } = opened
  try {
    // Only once nobody else is at work: a key that the running program does not know would be of no use to it.
    const house = configuration.personalDataKeys
      ? opened.house
      : { ...opened.house, vault: openVault(addKey(configuration.dataDirectory)) }
    const organisations = await house.db.global
      .selectFrom("organisation")
      .select(["id", "name"])
      .orderBy("id")
      .execute()
    for (const { id, name } of organisations) {
      let count = 0
      for (const module of seating)
        count += await house.db.write(
          mintScope(id, null),
          async (tx) => (await module.reseal?.(house, tx)) ?? 0,
        )
      console.log(`✓ ${id} ${name}: ${count}`)
    }
    console.log(
      "个人信息已用最新的密钥重新加密；旧密钥保留，以便读取旧备份。\nPersonal data is sealed under the newest key; the older ones stay for older backups.",
    )
    return 0
  } finally {
    await close()
  }
}

/** Makes what search finds anew from the cases themselves, organisation by organisation. */
export async function rebuildEverySearch(args: string[]): Promise<number> {
  const { organisation } = readArguments(args, [], ["organisation"])
  if (organisation !== undefined && !/^\d+$/.test(organisation)) throw new UsageError()
  const { house, close } = await openHouse(readConfiguration())
  try {
    const all = await house.db.global
      .selectFrom("organisation")
      .select(["id", "name"])
      .orderBy("id")
      .execute()
    const chosen = all.filter(({ id }) => organisation === undefined || id === Number(organisation))
    for (const { id, name } of chosen)
      for (const { rebuild } of seating)
        if (rebuild) console.log(`✓ ${id} ${name}: ${await rebuild(house, id)}`)
    if (chosen.length === 0) console.error(`没有这个组织 no such organisation: ${organisation ?? ""}`)
    return chosen.length === 0 ? 1 : 0
  } finally {
    await close()
  }
}

/** Scores facts by a rule book, both from files, with no database. Exit code 1: one is not sound; 2: not to be read. */
export async function scoreAppraisal(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rules: { type: "string" },
      facts: { type: "string" },
      members: { type: "string" },
      "as-of": { type: "string" },
      set: { type: "string", multiple: true },
      canonical: { type: "boolean", default: false },
    },
  })
  const asOf = values["as-of"]
  if (!values.rules || !values.facts) throw new UsageError()
  if (asOf !== undefined && !z.iso.date().safeParse(asOf).success) {
    console.error(`--as-of 应为日期，例如 2026-03-01 must be a day such as 2026-03-01: ${asOf}`)
    return 2
  }
  const [rules, facts] = [textOf(values.rules), textOf(values.facts)]
  const members = values.members === undefined ? null : textOf(values.members)
  if (rules === undefined || facts === undefined || members === undefined) return 2
  const answer = scoreTexts(rules, facts, {
    settings: Object.fromEntries((values.set ?? []).map(settingOf)),
    ...(asOf === undefined ? {} : { asOf }),
    ...(members ? { members } : {}),
    canonical: values.canonical,
  })
  process.stdout.write(answer.output)
  process.stderr.write(answer.errors)
  return answer.code
}

/** `places=30`: a JSON value when it is one, else the text itself. */
function settingOf(given: string): readonly [string, unknown] {
  const [name = "", ...rest] = given.split("=")
  if (rest.length === 0) throw new UsageError()
  const text = rest.join("=")
  const { value = text } = placed(text)
  return [name, value]
}

function textOf(name: string): Text | undefined {
  try {
    return { name, text: readFileSync(name, "utf8") }
  } catch (error) {
    console.error(`读不了文件 cannot read ${name}（${(error as NodeJS.ErrnoException).code}）`)
    return undefined
  }
}

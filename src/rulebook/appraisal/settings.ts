import { hint } from "./near.ts"
import type { Problem } from "./problem.ts"

/**
 * What a text leaves open is a named setting: `{ "setting": "name" }` stands where a value would, and the setting's
 * value takes its place before the book is read. Returns the book so completed, and what is wrong with its settings.
 */
export function completed(
  book: unknown,
  chosen: Readonly<Record<string, unknown>> = {},
): { readonly book: unknown; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const settings = isRecord(book) && isRecord(book.settings) ? book.settings : {}
  for (const name of Object.keys(chosen)) {
    if (!Object.hasOwn(settings, name))
      problems.push({
        code: "unknown_setting",
        at: "/settings",
        params: { name, ...hint(name, Object.keys(settings)) },
      })
  }
  const values = new Map<string, unknown>()
  for (const [name, setting] of Object.entries(settings)) {
    if (!isRecord(setting)) continue
    const value = chosen[name] ?? setting.value
    const choices = Array.isArray(setting.choices) ? setting.choices : undefined
    if (choices && !choices.includes(value)) {
      const params = { name, value: String(value), choices: choices.join(", ") }
      problems.push({ code: "setting_not_a_choice", at: `/settings/${name}/value`, params })
    }
    values.set(name, value)
  }
  const used = new Set<string>()
  const fill = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => fill(each, `${at}/${index}`))
    if (!isRecord(value)) return value
    if (isReference(value)) {
      const name = value.setting
      used.add(name)
      if (!values.has(name))
        problems.push({ code: "unknown_setting", at, params: { name, ...hint(name, values.keys()) } })
      else if (!isRecord(value.cases)) return values.get(name)
      else {
        const chosenCase = String(values.get(name))
        if (Object.hasOwn(value.cases, chosenCase))
          return fill(value.cases[chosenCase], `${at}/cases/${pointerPart(chosenCase)}`)
        problems.push({ code: "no_case", at: `${at}/cases`, params: { name, value: chosenCase } })
      }
      return value
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, fill(each, `${at}/${pointerPart(key)}`)]),
    )
  }
  const filled = isRecord(book)
    ? Object.fromEntries(
        Object.entries(book).map(([key, each]) => [
          key,
          key === "settings" ? each : fill(each, `/${pointerPart(key)}`),
        ]),
      )
    : book
  for (const name of Object.keys(settings)) {
    if (!used.has(name)) problems.push({ code: "setting_unused", at: `/settings/${name}`, params: { name } })
  }
  return { book: filled, problems }
}

/** A key as a JSON Pointer has it (RFC 6901). */
export const pointerPart = (key: string | number): string =>
  String(key).replaceAll("~", "~0").replaceAll("/", "~1")

/** `{ "setting": "name" }`, or with `cases` what stands there for each value of the setting. */
function isReference(
  value: Readonly<Record<string, unknown>>,
): value is { setting: string; cases?: unknown } {
  const keys = Object.keys(value)
  return (
    typeof value.setting === "string" &&
    (keys.length === 1 || (keys.length === 2 && Object.hasOwn(value, "cases")))
  )
}

/**
 * The place in the book as it was written of a place in the completed one: what a setting filled in is wrong where the
 * setting has it, and what stands in a case stands there.
 */
export function writtenAt(book: unknown, at: string, chosen: Readonly<Record<string, unknown>> = {}): string {
  const settings = isRecord(book) && isRecord(book.settings) ? book.settings : {}
  const valueFor = (name: string) => {
    const setting = settings[name]
    return String(chosen[name] ?? (isRecord(setting) ? setting.value : undefined))
  }
  let [node, place] = [book, ""]
  const parts = at.split("/").slice(1)
  for (let index = 0; ; index += 1) {
    while (isRecord(node) && isReference(node)) {
      if (!isRecord(node.cases)) return `/settings/${pointerPart(node.setting)}/value`
      const value = valueFor(node.setting)
      place += `/cases/${pointerPart(value)}`
      node = node.cases[value]
    }
    const part = parts[index]
    if (part === undefined) return place
    place += `/${part}`
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~")
    node = Array.isArray(node) ? node[Number(key)] : isRecord(node) ? node[key] : undefined
  }
}

/** The values that a setting of the book may take, besides the one it has. */
export function otherChoices(book: unknown): readonly { readonly name: string; readonly value: unknown }[] {
  const settings = isRecord(book) && isRecord(book.settings) ? book.settings : {}
  return Object.entries(settings).flatMap(([name, setting]) => {
    const choices = isRecord(setting) && Array.isArray(setting.choices) ? setting.choices : []
    return choices
      .filter((each) => isRecord(setting) && each !== setting.value)
      .map((value) => ({ name, value }))
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

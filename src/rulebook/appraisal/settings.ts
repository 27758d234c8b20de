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
      problems.push({ code: "unknown_setting", at: "/settings", params: { name } })
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
    if (Object.keys(value).length === 1 && typeof value.setting === "string") {
      const name = value.setting
      used.add(name)
      if (values.has(name)) return values.get(name)
      problems.push({ code: "unknown_setting", at, params: { name } })
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

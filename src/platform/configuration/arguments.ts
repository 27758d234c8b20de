import { parseArgs } from "node:util"

/** The words of a command are off. */
export class UsageError extends Error {}

/** What stands behind a command's name: `--option value`, and switches without a value, which are "true" when given. */
export function readArguments(
  args: readonly string[],
  needed: readonly string[],
  optional: readonly string[] = [],
  switches: readonly string[] = [],
): Record<string, string | undefined> {
  const options = Object.fromEntries([
    ...[...needed, ...optional].map((name) => [name, { type: "string" as const }]),
    ...switches.map((name) => [name, { type: "boolean" as const }]),
  ])
  const { values } = parseArgs({ args: [...args], options })
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  if (needed.some((name) => !given[name]?.trim())) throw new UsageError()
  return given
}

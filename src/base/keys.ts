/** Names in rows are snake_case, in records camelCase; these two are the only place that knows. */
export function camelKeys<T>(row: Readonly<Record<string, unknown>>): T {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value])) as T
}

export function snakeKeys(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [snake(key), value]))
}

const camels = new Map<string, string>()
const snakes = new Map<string, string>()

function camel(key: string): string {
  return remember(camels, key, () => key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()))
}

function snake(key: string): string {
  return remember(snakes, key, () => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
}

function remember(known: Map<string, string>, key: string, make: () => string): string {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** Whether a version is among those that an advisory names: ">=1.0.0 <1.2.3 || 2.0.0", as npm writes it. */
export function isWithin(version: string, range: string): boolean {
  const mine = parse(version)
  if (!mine) return true
  return range.split("||").some((choice) => {
    const comparators = choice
      .trim()
      .replaceAll(/([<>=]+)\s+/g, "$1")
      .split(/\s+/)
    return comparators.every((comparator) => holds(mine, comparator))
  })
}

type Version = readonly [readonly number[], readonly string[]]

function holds(mine: Version, comparator: string): boolean {
  if (comparator === "" || comparator === "*") return true
  const [, sign = "", text = ""] = /^([<>=]*)v?(.*)$/.exec(comparator) ?? []
  const other = parse(text)
  // What cannot be read is said of every version: somebody must look.
  if (!other) return true
  const order = compare(mine, other)
  if (sign === "<") return order < 0
  if (sign === "<=") return order <= 0
  if (sign === ">") return order > 0
  if (sign === ">=") return order >= 0
  return order === 0
}

function parse(text: string): Version | undefined {
  const [, numbers, early] = /^(\d+(?:\.\d+){0,2})(?:-([\w.-]+))?(?:\+.*)?$/.exec(text.trim()) ?? []
  if (numbers === undefined) return undefined
  const whole = numbers.split(".").map(Number)
  return [[...whole, 0, 0].slice(0, 3), early?.split(".") ?? []]
}

/** By Semantic Versioning 2.0, section 11: 1.0.0-beta.2 comes before 1.0.0-beta.11, and that before 1.0.0. */
function compare([mine, myEarly]: Version, [other, otherEarly]: Version): number {
  for (const [at, number] of mine.entries()) if (number !== other[at]) return number - (other[at] ?? 0)
  if (myEarly.length === 0 || otherEarly.length === 0) return otherEarly.length - myEarly.length
  for (const [at, part] of myEarly.entries()) {
    const with_ = otherEarly[at]
    if (with_ === undefined) return 1
    if (part === with_) continue
    const numeric = [part, with_].map((each) => (/^\d+$/.test(each) ? Number(each) : undefined))
    if (numeric[0] !== undefined && numeric[1] !== undefined) return numeric[0] - numeric[1]
    if (numeric[0] !== undefined) return -1
    if (numeric[1] !== undefined) return 1
    return part < with_ ? -1 : 1
  }
  return myEarly.length - otherEarly.length
}

/** What the set-up asks for, as typed; its steps; and what is still missing in each. */
export const duties = ["system", "security", "audit"] as const
export const steps = ["organisation", "administrators", "term", "confirm"] as const
export const levels = ["province", "city", "county"] as const
export type Step = (typeof steps)[number]

export type Given = Readonly<Record<string, string>>

/** Fields of each step by their path in what is sent. */
export const fieldsOf: Readonly<Record<Exclude<Step, "confirm">, readonly string[]>> = {
  organisation: ["name", "shortName", "level", "regionCode", "slug"].map((each) => `organisation.${each}`),
  administrators: duties.flatMap((duty) => [
    `administrators.${duty}.name`,
    `administrators.${duty}.username`,
  ]),
  term: [
    "term.number",
    "term.startsOn",
    "term.endsOn",
    "session.number",
    "session.opensOn",
    "session.closesOn",
    "session.collectionOpensOn",
    "session.cutoffAt",
  ],
}

const rules: Readonly<Record<string, RegExp>> = {
  "organisation.regionCode": /^\d{6}$/,
  "organisation.slug": /^[a-z0-9-]{2,40}$/,
  "term.number": /^[1-9]\d?$/,
  "session.number": /^([1-9]|1\d|20)$/,
}

/** Paths of a step that are empty or not in form. */
export function missingIn(step: Step, given: Given): string[] {
  if (step === "confirm") return []
  return fieldsOf[step].filter((path) => {
    const value = (given[path] ?? "").trim()
    if (value === "") return path !== "term.endsOn"
    return rules[path] ? !rules[path].test(value) : false
  })
}

/** The nested object that the server takes. */
export function toFirstRun(token: string, given: Given): Record<string, unknown> {
  const sent: Record<string, unknown> = { token }
  for (const path of [...fieldsOf.organisation, ...fieldsOf.administrators, ...fieldsOf.term]) {
    const parts = path.split(".")
    const last = parts.pop() ?? ""
    let place = sent
    for (const part of parts) {
      place[part] ??= {}
      place = place[part] as Record<string, unknown>
    }
    const value = (given[path] ?? "").trim()
    place[last] = last === "number" ? Number(value) : last === "endsOn" && value === "" ? null : value
  }
  return sent
}

export function levelOf(value: string): (typeof levels)[number] {
  return levels.find((each) => each === value) ?? "city"
}

/** Whose field it is, among the three administrators. */
export function dutyOf(path: string): (typeof duties)[number] | undefined {
  return duties.find((each) => path.startsWith(`administrators.${each}.`))
}

/** The step on which a field refused by the server stands. */
export function stepOf(path: string): Step {
  if (path.startsWith("organisation")) return "organisation"
  return path.startsWith("administrators") ? "administrators" : "term"
}

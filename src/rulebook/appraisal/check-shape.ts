import type { z } from "zod"
import type { Problem } from "./problem.ts"
import { pointerPart } from "./settings.ts"

type Issue = z.core.$ZodIssue

/** What a schema finds wrong, each with its place. Of several shapes that were possible, the nearest is spoken of. */
export function shapeProblems(issues: readonly Issue[], at = ""): readonly Problem[] {
  return issues.flatMap((issue) => {
    const place = at + issue.path.map((part) => `/${pointerPart(part as string | number)}`).join("")
    return problemOf(issue, place)
  })
}

function problemOf(issue: Issue, at: string): readonly Problem[] {
  switch (issue.code) {
    case "invalid_union": {
      const branches = issue.errors.toSorted((a, b) => distance(a) - distance(b))
      const [nearest, second] = branches
      if (nearest && distance(nearest) < unlike && (!second || distance(nearest) < distance(second)))
        return shapeProblems(nearest, at)
      return [{ code: "not_understood", at }]
    }
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "unknown_key",
        at: `${at}/${pointerPart(key)}`,
        params: { key },
      }))
    case "invalid_type":
      return [
        issue.input === undefined && issue.message.includes("undefined")
          ? { code: "missing", at }
          : { code: "wrong_type", at, params: { expected: issue.expected } },
      ]
    case "invalid_value":
      return [{ code: "not_a_choice", at, params: { choices: issue.values.map(String).join(", ") } }]
    case "too_small":
      return [{ code: "too_small", at, params: { least: String(issue.minimum) } }]
    case "too_big":
      return [{ code: "too_big", at, params: { most: String(issue.maximum) } }]
    case "invalid_format":
      return [{ code: issue.format === "date" ? "not_a_date" : "not_a_name", at }]
    case "invalid_key":
      return [{ code: "not_a_name", at }]
    case "custom":
      return [{ code: "not_an_amount", at }]
    default:
      return [{ code: "not_understood", at }]
  }
}

/** A branch that is not even of the same type, or that misses its own mark, was not meant. */
const unlike = 1_000

function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.path.length === 0 && issue.code === "invalid_type") return sum + unlike
    if (issue.code === "invalid_union") return sum + Math.min(...issue.errors.map(distance), unlike)
    if (issue.code === "unrecognized_keys") return sum + 10 * issue.keys.length
    if (issue.code === "invalid_type" && issue.message.includes("undefined")) return sum + 50
    return sum + 1
  }, 0)
}

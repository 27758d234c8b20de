import { Refusal, reason } from "../../../base/reason.ts"
import { type ConventionPoint, type Conventions, conventionChoices } from "./schema.ts"

const points = Object.keys(conventionChoices) as ConventionPoint[]

/** The conventions named in a list such as `gross_net,replies`; where nothing is named, the usual one, which is always said. */
export function readConventions(list: string | undefined, merge: Conventions["merge"]): Conventions {
  const named = (list ?? "").split(",").filter((each) => each !== "")
  const known = points.flatMap((point) => [...conventionChoices[point]]) as string[]
  const unknown = named.find((each) => !known.includes(each))
  if (unknown) {
    const params = { convention: unknown, known: known.join("、") }
    throw new Refusal("invalid", reason("unknown_convention", { field: "convention", params }))
  }
  const usual = { ...Object.fromEntries(points.map((point) => [point, conventionChoices[point][0]])), merge }
  const chosen = Object.fromEntries(
    points.flatMap((point) => {
      const choice = conventionChoices[point].find((each) => named.includes(each))
      return choice ? [[point, choice]] : []
    }),
  )
  return { ...usual, ...chosen } as Conventions
}

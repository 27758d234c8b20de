import type { Words } from "../../../base/words.ts"
import type { ProposalCounts } from "./counts.ts"
import { fraction } from "./fraction.ts"
import type { Meanings, Measure } from "./measure.ts"
import type { ComputedMeasure, Conventions } from "./schema.ts"
import { codeWords, conventionWords, measureNames, noConvention } from "./words.ts"

/** A measure with its numbers, and in words what was divided by what under which convention. */
export function compute(
  counts: ProposalCounts,
  measure: Measure,
  conventions: Conventions,
  meanings: Meanings,
): ComputedMeasure {
  const said = measure.says(conventions)
  return {
    id: measure.id,
    name: measureNames[measure.id],
    shape: measure.shape,
    article: measure.article,
    numerator: said.numerator,
    denominator: said.denominator,
    convention: conventionSaid(measure, conventions),
    chosen: measure.chooses.map((point) => conventions[point]),
    lines: measure.of(counts, conventions, meanings).map((line) => ({
      code: line.code,
      label: line.code === null ? null : labelOf(line.code, meanings),
      ...(line.denominator === null
        ? { numerator: line.numerator, denominator: null, value: null, text: String(line.numerator) }
        : fraction(line.numerator, line.denominator)),
    })),
    apart: [...(measure.apart?.(counts, conventions, meanings) ?? [])],
  }
}

function conventionSaid(measure: Measure, conventions: Conventions): Words {
  if (measure.chooses.length === 0) return noConvention
  const choices = measure.chooses.map(
    (point) => (conventionWords[point] as Readonly<Record<string, Words>>)[conventions[point]] as Words,
  )
  return { zh: choices.map(({ zh }) => zh).join("；"), en: choices.map(({ en }) => en).join("; ") }
}

/** A code is said as the organisation says it; one on an axis (`process.satisfied`) is said in both its parts. */
function labelOf(code: string, meanings: Meanings): Words {
  const own =
    meanings.labels[code] ??
    [...meanings.classes, ...meanings.scale].find((each) => each.code === code)?.label ??
    codeWords[code]
  if (own) return own
  const [axis, value] = code.split(".")
  if (axis === undefined || value === undefined) return { zh: code, en: code }
  const [a, v] = [labelOf(axis, meanings), labelOf(value, meanings)]
  return { zh: `${a.zh}·${v.zh}`, en: `${a.en}: ${v.en}` }
}

import { Figure } from "../../../../kit/figure.tsx"
import { percentWords } from "../../../../kit/percent.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { statisticsArticles } from "../../../../rulebook/articles/statistics.ts"
import { trackingArticles } from "../../../../rulebook/articles/tracking.ts"
import type { ComputedMeasure } from "../../statistics/schema.ts"
import { statisticsWords } from "./words.ts"

const articles: Readonly<Record<string, { zh: string; en: string }>> = {
  ...statisticsArticles,
  ...trackingArticles,
}

/** A measure as one figure, or one for each axis, with its base, its convention and its article one press away. */
export function MeasureFigure({ measure }: { measure: ComputedMeasure }) {
  const say = useSay()
  const language = useLanguage()
  const stop = language === "zh" ? "。" : ". "
  const apart = measure.apart.map(({ label, value }) =>
    value === null ? say(label) : `${say(label)} ${value}`,
  )
  const article = articles[measure.article]
  const convention = [
    say(measure.convention),
    ...apart,
    ...(article ? [say(article).replace(/[。.]$/, "")] : []),
  ].join(stop)
  if (measure.lines.length === 0) {
    return <Figure label={say(measure.name)} value={say(statisticsWords.sealed)} convention={convention} />
  }
  return measure.lines.map((line) => (
    <Figure
      key={line.code ?? ""}
      label={
        measure.lines.length > 1 && line.label
          ? `${say(measure.name)} · ${say(line.label)}`
          : say(measure.name)
      }
      value={line.denominator === null ? line.numerator : percentWords(line.numerator, line.denominator)}
      numerator={{ label: say(measure.numerator), value: line.numerator }}
      {...(measure.denominator && line.denominator !== null
        ? { denominator: { label: say(measure.denominator), value: line.denominator } }
        : {})}
      convention={convention}
    />
  ))
}

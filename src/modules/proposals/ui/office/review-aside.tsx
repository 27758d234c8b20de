import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import type { Picked } from "../../../../kit/fields/directory-picker.tsx"
import { To } from "../../../../kit/link.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { proposalWords } from "../../words.ts"
import { becauseOf, mergeTargets, type Similar, type SuggestedUnit } from "./similar.ts"
import { officeWords } from "./words.ts"
import { reviewWords } from "./words-review.ts"

export function useSimilar(id: string | undefined) {
  return useGet<{ items: Similar[] }>("proposals", id && `/api/proposals/${id}/similar`)
}

function useSuggestedUnits(id: string | undefined) {
  return useGet<{ items: SuggestedUnit[] }>("proposals", id && `/api/proposals/${id}/suggested-units`)
}

interface SimilarProps {
  id: string
  /** Merging is on offer. */
  mayMerge: boolean
  besideId: string | undefined
  onBeside: (id: string | undefined) => void
  onMerge: (id: string) => void
}

/** Earlier and parallel proposals on the matter, with what they have in common; the verdict is a hint. */
export function SimilarPart({ id, mayMerge, besideId, onBeside, onMerge }: SimilarProps) {
  const w = useWords(reviewWords)
  const say = useSay()
  const query = useSimilar(id)
  return (
    <section className="desk-part">
      <h3>
        {w("similar")}
        <span className="desk-part-hint">{w("hint")}</span>
      </h3>
      <Await query={query} loading={<Loading lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted small">{w("noSimilar")}</p>
          ) : (
            <ul>
              {items.slice(0, 5).map((item) => (
                <li key={item.id}>
                  <To href={`/proposals/${item.id}`} target="_blank">
                    {item.subject}
                  </To>
                  <span className={`verdict ${item.verdict}`}>
                    {[
                      say(wordOf(reviewWords.verdicts, item.verdict)),
                      item.numberText ?? item.year,
                      say(wordOf(proposalWords.states, item.state)),
                      item.unit ? w("repliedBy", { unit: item.unit }) : null,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                  <span className="terms-shared">
                    <span className="only-read">{w("shared")}</span>
                    {item.sharedTerms.slice(0, 6).map(({ term }) => (
                      <span key={term}>{term}</span>
                    ))}
                  </span>
                  <span className="row">
                    <button
                      type="button"
                      className="linkish"
                      aria-pressed={besideId === item.id}
                      onClick={() => onBeside(besideId === item.id ? undefined : item.id)}
                    >
                      {besideId === item.id ? w("closeBeside") : w("beside")}
                    </button>
                    {mayMerge && mergeTargets.includes(item.state) ? (
                      <button type="button" className="linkish" onClick={() => onMerge(item.id)}>
                        {w("mergeInto")}
                      </button>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  )
}

interface UnitsProps {
  id: string
  chosen: readonly string[]
  /** Without it the units are shown and not chosen. */
  onUse?: ((unit: Picked) => void) | undefined
}

export function UnitsPart({ id, chosen, onUse }: UnitsProps) {
  const w = useWords(reviewWords)
  const say = useSay()
  const query = useSuggestedUnits(id)
  return (
    <section className="desk-part">
      <h3>{w("units")}</h3>
      <Await query={query} loading={<Loading lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted small">{w("noUnits")}</p>
          ) : (
            <ul>
              {items.slice(0, 4).map((item) => (
                <li key={item.unitId}>
                  <span className="unit-line">
                    <span>{item.name}</span>
                    {onUse ? (
                      <Button
                        small
                        disabled={chosen.includes(item.unitId)}
                        aria-label={`${w("useUnit")} ${item.name}`}
                        onClick={() => onUse({ id: item.unitId, name: item.name })}
                      >
                        {chosen.includes(item.unitId) ? w("usedUnit") : w("useUnit")}
                      </Button>
                    ) : null}
                  </span>
                  <span className="muted small">
                    {becauseOf(item.reasons)
                      .map((each) =>
                        say(reviewWords.because[each.kind], {
                          n: each.n,
                          words: each.words.join(say(officeWords.separator)),
                        }),
                      )
                      .join("；")}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  )
}

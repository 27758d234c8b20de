import { addDays, today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { useLanguage, useWords } from "../../../../kit/preferences.tsx"
import { boardOf, sumOf, type UnitWeeks, type WeekCount, weeksFrom } from "./weeks.ts"
import { boardWords } from "./words-board.ts"

/** What of the board is looked at: a unit, a stretch of days, or both. */
export interface Slice {
  unitId?: string | undefined
  overdue?: boolean | undefined
  dueFrom?: string | undefined
  dueBy?: string | undefined
}

interface MatrixProps {
  counts: readonly WeekCount[]
  slice: Slice
  onSlice: (slice: Slice) => void
}

const weeksShown = 6

/** Units by due weeks: overdue first. Each figure opens what it counts. */
export function BoardMatrix({ counts, slice, onSlice }: MatrixProps) {
  const w = useWords(boardWords)
  const language = useLanguage()
  const weeks = weeksFrom(today(), weeksShown)
  const units = boardOf(counts, weeks)
  const sums = sumOf(units)
  const last = weeks.at(-1) ?? today()
  const spans: {
    label: string
    /** Without it the figure is only read. */
    slice?: Slice
    of: (unit: Omit<UnitWeeks, "unitId" | "unitName">) => number
  }[] = [
    { label: w("late"), slice: { overdue: true }, of: (unit) => unit.late },
    ...weeks.map((week, index) => ({
      label: index === 0 ? w("thisWeek") : w("weekOf", { date: dateWords(week, language, today()) }),
      // What of this week is past stands under overdue.
      slice: { dueFrom: index === 0 ? today() : week, dueBy: addDays(week, 6) },
      of: (unit: Omit<UnitWeeks, "unitId" | "unitName">) => unit.weeks[index] ?? 0,
    })),
    { label: w("later"), slice: { dueFrom: addDays(last, 7) }, of: (unit) => unit.later },
    { label: w("paused"), of: (unit) => unit.paused },
    { label: w("total"), slice: {}, of: (unit) => unit.total },
  ]
  const rows: { id: string | undefined; name: string; figures: Omit<UnitWeeks, "unitId" | "unitName"> }[] = [
    { id: undefined, name: w("all"), figures: sums },
    ...units.map((unit) => ({ id: unit.unitId, name: unit.unitName, figures: unit })),
  ]
  return (
    // The board scrolls inside its own frame, so the frame takes the focus for the arrow keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="board-frame" aria-label={w("matrix")} tabIndex={0}>
      <table className="board">
        <thead>
          <tr>
            <th scope="col">{w("unit")}</th>
            {spans.map((span) => (
              <th key={span.label} scope="col" className="num">
                {span.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? "all"}>
              <th scope="row">{row.name}</th>
              {spans.map((span) => {
                const n = span.of(row.figures)
                const mine = span.slice && { ...span.slice, ...(row.id ? { unitId: row.id } : {}) }
                return (
                  <td key={span.label} className={`num ${span.slice?.overdue && n > 0 ? "late" : ""}`}>
                    {n === 0 ? (
                      <span className="muted">·</span>
                    ) : mine === undefined ? (
                      <span className="muted">{n}</span>
                    ) : (
                      <button
                        type="button"
                        aria-label={w("cell", { unit: row.name, week: span.label, n })}
                        aria-pressed={sameSlice(mine, slice)}
                        onClick={() => onSlice(mine)}
                      >
                        {n}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sameSlice(a: Slice, b: Slice): boolean {
  return (
    a.unitId === b.unitId &&
    (a.overdue ?? false) === (b.overdue ?? false) &&
    a.dueFrom === b.dueFrom &&
    a.dueBy === b.dueBy
  )
}

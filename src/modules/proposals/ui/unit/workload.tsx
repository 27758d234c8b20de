import { Figure } from "../../../../kit/figure.tsx"
import { percentWords } from "../../../../kit/percent.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { unitWords } from "./words.ts"

export interface UnitWorkload {
  unitId: string
  unitName: string
  track: string | null
  sole: number
  lead: number
  assist: number
  separate: number
  total: number
  done: number
  overdue: number
}

export function useWorkloads() {
  return useGet<{ items: UnitWorkload[] }>("assignments", "/api/assignments/workloads")
}

/** How much a unit has and how far it is; each figure with its base. One part for each of one's units. */
export function Workload() {
  const say = useSay()
  const words = unitWords.load
  const items = useWorkloads().data?.items ?? []
  return items.map((unit) => (
    <section key={unit.unitId} className="workload">
      <h2>{items.length > 1 ? unit.unitName : say(words.title)}</h2>
      <p className="muted small">
        {say(words.roles, {
          sole: unit.sole,
          lead: unit.lead,
          separate: unit.separate,
          assist: unit.assist,
        })}
      </p>
      <div className="figures">
        <Figure
          label={say(words.rate)}
          value={percentWords(unit.done, unit.total)}
          numerator={{ label: say(words.done), value: unit.done }}
          denominator={{ label: say(words.base), value: unit.total }}
          convention={say(words.how)}
        />
        <Figure label={say(words.late)} value={unit.overdue} />
      </div>
    </section>
  ))
}

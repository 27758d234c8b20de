import { percentWords } from "../../../../kit/percent.ts"
import { overFigures, PlainTable } from "../../../../kit/plain-table.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import type { UnitLine } from "../../statistics/schema.ts"
import { statisticsWords } from "./words.ts"

/** One line a unit: load, what was answered, what is late, what came of it. Ratings below the minimum stay sealed. */
export function UnitsTable({ units }: { units: readonly UnitLine[] }) {
  const say = useSay()
  const w = statisticsWords
  return (
    <PlainTable
      name={say(w.units)}
      heads={[
        w.unit,
        ...[w.answering, w.assist, w.replied, w.inTime, w.overdue].map(overFigures),
        w.classes,
        ...[w.meetingRate, w.feedback, w.satisfaction, w.promises].map(overFigures),
      ]}
    >
      {units.map((unit) => (
        <tr key={unit.unitId}>
          <th scope="row">{unit.name}</th>
          <td className="num">{unit.answering}</td>
          <td className="num">{unit.assist}</td>
          <td className="num">{unit.replied}</td>
          <td className="num">{unit.inTime}</td>
          <td className="num">{unit.overdue}</td>
          <td>{unit.classes.map(({ code, count }) => `${code} ${count}`).join("　")}</td>
          <td className="num">{percentWords(unit.met, unit.answering)}</td>
          <td className="num">
            {unit.returned} / {unit.sent}
          </td>
          <td className="num">
            {unit.satisfaction
              ? percentWords(unit.satisfaction.satisfied, unit.satisfaction.counted)
              : say(w.sealed)}
          </td>
          <td className="num">
            {unit.kept} / {unit.promises}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

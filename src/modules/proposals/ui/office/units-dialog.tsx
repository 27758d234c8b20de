import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { newKey } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { Dialog } from "../../../../kit/dialog.tsx"
import { DirectoryPicker } from "../../../../kit/fields/directory-picker.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { act } from "../../../../kit/queries.ts"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { proposalWords } from "../../words.ts"
import { UnitsPart } from "./review-aside.tsx"
import { addUnit, changesOf, fitOf, type Placed, type Role, removeUnit } from "./roles-fit.ts"
import type { StageRow } from "./stage.ts"
import { useWhy } from "./use-why.ts"
import { assignWords } from "./words-assign.ts"

const roles: readonly Role[] = ["sole", "lead", "assist", "separate"]

/** Units and roles of one case: chosen, suggested, checked as they are put together; later adjusted one by one. */
export function UnitsDialog({ row, onClose }: { row: StageRow; onClose: () => void }) {
  const w = useWords(assignWords)
  const why = useWhy()
  const client = useQueryClient()
  const announce = useAnnounce()
  const before: Placed[] = row.units.map(({ unitId, name, role, part }) => ({
    unitId,
    name,
    role: role as Role,
    part,
  }))
  // What the review suggested stands there already; nothing is done until it is confirmed.
  const [units, setUnits] = useState<readonly Placed[]>(() =>
    before.length > 0 ? before : row.suggested.reduce(addUnit, [] as Placed[]),
  )
  const [reason, setReason] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const fit = fitOf(units.map((each) => each.role))
  const fresh = before.length === 0
  const save = async () => {
    setBusy(true)
    setTrouble("")
    try {
      if (fresh) await preAssign(row, units)
      else await adjust(row, before, units, reason || assignWords.reasonDefault.zh)
      announce(w("saved"))
      onClose()
    } catch (error) {
      setTrouble(why(error))
    } finally {
      setBusy(false)
      await Promise.all(
        ["proposals", "assignments", "todo"].map((key) => client.invalidateQueries({ queryKey: [key] })),
      )
    }
  }
  return (
    <Dialog wide title={w("editTitle")} onClose={onClose}>
      <p lang="zh-CN">
        {row.numberText} {row.subject}
      </p>
      <PlacedUnits units={units} onChange={setUnits} />
      <div className="field">
        <label className="label" htmlFor="add-unit">
          {w("add")}
        </label>
        <DirectoryPicker
          id="add-unit"
          kind="body"
          value={[]}
          onChange={(next) => {
            const unit = next.at(-1)
            if (unit) setUnits((now) => addUnit(now, { unitId: unit.id, name: unit.name }))
          }}
        />
      </div>
      <UnitsPart
        id={row.id}
        chosen={units.map((each) => each.unitId)}
        onUse={(unit) => setUnits((now) => addUnit(now, { unitId: unit.id, name: unit.name }))}
      />
      {fresh ? null : (
        <div className="field">
          <label className="label" htmlFor="adjust-reason">
            {w("reason")}
          </label>
          <input
            id="adjust-reason"
            className="input"
            value={reason}
            placeholder={w("reasonDefault")}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      <p className={fit === "ok" ? "fit" : "fit wrong"} role="status">
        <Icon name={fit === "ok" ? "check" : "info"} />
        {w(`fit.${fit}`)}
      </p>
      {trouble ? (
        <p className="notice wrong" role="alert">
          {trouble}
        </p>
      ) : null}
      <div className="row">
        <Button kind="primary" disabled={fit !== "ok" || busy} onClick={() => void save()}>
          {w(fresh ? "save" : "saveChanges")}
        </Button>
      </div>
    </Dialog>
  )
}

interface PlacedProps {
  units: readonly Placed[]
  onChange: (units: readonly Placed[]) => void
}

function PlacedUnits({ units, onChange }: PlacedProps) {
  const w = useWords(assignWords)
  const say = useSay()
  const change = (unitId: string, more: Partial<Placed>) =>
    onChange(units.map((each) => (each.unitId === unitId ? { ...each, ...more } : each)))
  return (
    <ul className="placed">
      {units.map((unit) => (
        <li key={unit.unitId}>
          <span>{unit.name}</span>
          <select
            className="input"
            aria-label={w("role", { name: unit.name })}
            value={unit.role}
            onChange={(event) => change(unit.unitId, { role: event.target.value as Role })}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {say(proposalWords.choices[role])}
              </option>
            ))}
          </select>
          <Button
            kind="plain"
            icon="close"
            aria-label={w("remove", { name: unit.name })}
            onClick={() => onChange(removeUnit(units, unit.unitId))}
          />
          {unit.role === "separate" ? (
            <input
              className="input placed-part"
              aria-label={w("part", { name: unit.name })}
              placeholder={w("part", { name: unit.name })}
              value={unit.part}
              onChange={(event) => change(unit.unitId, { part: event.target.value })}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What an assignment is made of. */
export const inputOf = ({ unitId, role, part }: Placed) => ({ unitId, role, ...(part ? { part } : {}) })

function preAssign(row: StageRow, units: readonly Placed[]) {
  return act(
    "proposals",
    row.id,
    { action: "preAssign", version: row.version, input: { units: units.map(inputOf) } },
    newKey(),
  )
}

/**
 * An adjustment is made of the acts of each assignment. A new unit takes the place of one that goes where it can, so that
 * the case is never without a unit.
 */
async function adjust(
  row: StageRow,
  before: readonly Placed[],
  after: readonly Placed[],
  reason: string,
): Promise<void> {
  const { added, removed, changed } = changesOf(before, after)
  const held = new Map(row.units.map((each) => [each.unitId, each]))
  const send = (unitId: string, action: string, input: unknown) => {
    const unit = held.get(unitId)
    if (!unit) return Promise.resolve()
    return act("assignments", unit.assignmentId, { action, input, version: unit.version }, newKey())
  }
  const leaving = [...removed]
  const coming = [...added]
  for (let unit = coming[0]; unit && leaving.length > 0; unit = coming[0]) {
    coming.shift()
    await send(leaving.shift() as string, "adjust", { ...inputOf(unit), note: reason })
  }
  for (const unit of changed)
    await send(unit.unitId, "adjust", { role: unit.role, part: unit.part, note: reason })
  for (const unitId of leaving) await send(unitId, "cancelPreAssignment", { reason })
  if (coming.length > 0)
    await act(
      "proposals",
      row.id,
      { action: "preAssign", version: row.version, input: { units: coming.map(inputOf) } },
      newKey(),
    )
}

import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import type { Words } from "../../../../base/words.ts"
import { call } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { PlainTable } from "../../../../kit/plain-table.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { ErrorState } from "../../../../kit/states.tsx"
import type { Published, Reconciled } from "../../statistics/schema.ts"
import { statisticsPath } from "./statistics-data.ts"
import { statisticsWords as w } from "./words.ts"
import "./statistics.css"

interface Part {
  readonly key: number
  readonly name: string
  readonly n: string
  readonly printed: string
}

const emptyPart = (key: number): Part => ({ key, name: "", n: "", printed: "" })

/** 核对已公布的数字: a set of figures as somebody printed it; sums and percentages are checked and explained. */
export default function ReconcilePage() {
  const say = useSay()
  const [name, setName] = useState("")
  const [whole, setWhole] = useState("")
  const [partial, setPartial] = useState(false)
  const [others, setOthers] = useState("")
  const [parts, setParts] = useState<readonly Part[]>([0, 1, 2].map(emptyPart))
  const checking = useMutation({
    mutationFn: (body: Published) =>
      call<Reconciled>(`${statisticsPath}/reconcile`, { method: "POST", body }),
  })
  const change = (key: number, next: Partial<Part>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...next } : part)))
  const check = () => {
    const bases = others.split(/[，,、\s]+/).filter((each) => /^\d+$/.test(each))
    checking.mutate({
      counts: Object.fromEntries(bases.map((base) => [base, Number(base)])),
      rates: [],
      splits: [
        {
          name: name.trim() || say(w.unnamed),
          base: whole,
          baseValue: Number(whole),
          partial,
          parts: parts
            .filter(({ n }) => n !== "")
            .map((part, index) => ({
              name: part.name.trim() || `${say(w.partName)} ${index + 1}`,
              n: Number(part.n),
              printed: part.printed.trim() === "" ? null : part.printed.trim(),
            })),
        },
      ],
    })
  }
  const input = (label: string, value: string, set: (next: string) => void, numeric = false) => (
    <input
      className="input"
      aria-label={label}
      value={value}
      inputMode={numeric ? "numeric" : undefined}
      maxLength={60}
      onChange={(event) => set(numeric ? event.target.value.replace(/\D/g, "") : event.target.value)}
    />
  )
  const labelled = (label: Words, value: string, set: (next: string) => void, numeric = false) => (
    <div className="field">
      <span className="label" aria-hidden="true">
        {say(label)}
      </span>
      {input(say(label), value, set, numeric)}
    </div>
  )
  return (
    <div className="stack">
      <PageHead title={say(w.reconcile)} below={<p>{say(w.reconcileHelp)}</p>} />
      <div className="statistics-choices">
        {labelled(w.groupName, name, setName)}
        {labelled(w.baseValue, whole, setWhole, true)}
        {labelled(w.otherBases, others, setOthers)}
      </div>
      <label className="check">
        <input type="checkbox" checked={partial} onChange={(event) => setPartial(event.target.checked)} />
        <span>{say(w.partial)}</span>
      </label>
      <PlainTable name={say(w.partName)} heads={[w.partName, w.partCount, w.partPercent, ""]}>
        {parts.map((part, index) => (
          <tr key={part.key}>
            <td>
              {input(`${say(w.partName)} ${index + 1}`, part.name, (next) =>
                change(part.key, { name: next }),
              )}
            </td>
            <td>
              {input(
                `${say(w.partCount)} ${index + 1}`,
                part.n,
                (next) => change(part.key, { n: next }),
                true,
              )}
            </td>
            <td>
              {input(`${say(w.partPercent)} ${index + 1}`, part.printed, (next) =>
                change(part.key, { printed: next }),
              )}
            </td>
            <td>
              <Button
                kind="plain"
                icon="close"
                aria-label={say(w.removePart, { n: index + 1 })}
                onClick={() => setParts(parts.filter(({ key }) => key !== part.key))}
              />
            </td>
          </tr>
        ))}
      </PlainTable>
      <div className="row">
        <Button
          icon="plus"
          onClick={() => setParts([...parts, emptyPart(Math.max(0, ...parts.map(({ key }) => key)) + 1)])}
        >
          {say(w.addPart)}
        </Button>
        <Button kind="primary" disabled={whole === "" || checking.isPending} onClick={check}>
          {say(w.check)}
        </Button>
      </div>
      {checking.error ? <ErrorState error={checking.error} /> : null}
      <div role="status">{checking.data ? <Findings result={checking.data} /> : null}</div>
    </div>
  )
}

const kinds = { sum: w.kindSum, percent: w.kindPercent, truncated: w.kindTruncated, no_base: w.kindNoBase }
const hints = { other_base: w.hintOtherBase, digits_swapped: w.hintSwapped, sum_is: w.hintSumIs }

function Findings({ result }: { result: Reconciled }) {
  const say = useSay()
  const { checks, findings } = result
  if (findings.length === 0) return <p className="notice done">{say(w.allHold, { count: checks })}</p>
  return (
    <div className="stack tight">
      <p>{say(w.found, { count: checks, wrong: findings.length })}</p>
      <ul className="stack tight">
        {findings.map((each) => (
          <li key={each.check}>
            <strong>{each.check}</strong> {say(kinds[each.kind])}
            <br />
            {each.text}
            {each.recomputed === null ? null : (
              <> · {say(w.printedAs, { printed: each.printed, recomputed: each.recomputed })}</>
            )}
            {each.hints.map((hint) => (
              <p key={hint.kind + hint.name} className="muted">
                {say(hints[hint.kind], { name: hint.name })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

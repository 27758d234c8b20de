import { Icon } from "../../../../kit/icons.tsx"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { screen } from "./words.ts"
import "./key.css"

export interface AwardCandidate {
  id: string
  kind: "proposal" | "unit"
  proposalId: string | null
  numberText: string | null
  name: string
  collective: boolean
  reason: string | null
  score: number | null
  proposed: boolean
}

interface Share {
  base: number
  ratio: number
  most: number
}

export type AwardRecord = {
  title: string
  meeting: string | null
  approvedOn: string | null
  publishedOn: string | null
  outcomeReason: string | null
  collectiveShare: number
  shares: { proposals: Share & Record<string, number>; units: Share & Record<string, number> }
  candidates: readonly AwardCandidate[]
}

/** Proposals and units apart, the best first; those on the list are marked in words. */
export function Candidates({ candidates }: { candidates: readonly AwardCandidate[] }) {
  const say = useSay()
  if (candidates.length === 0) return <p className="muted">{say(screen.noCandidates)}</p>
  const of = (kind: string) => candidates.filter((each) => each.kind === kind)
  return (
    <>
      <Table title={say(screen.proposals)} rows={of("proposal")} />
      <Table title={say(screen.units)} rows={of("unit")} />
    </>
  )
}

function Table({ title, rows }: { title: string; rows: readonly AwardCandidate[] }) {
  const say = useSay()
  if (rows.length === 0) return null
  const listed = rows.some((each) => each.proposed)
  const scored = rows.some((each) => each.score !== null)
  return (
    <Section title={title}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(screen.candidate)}</th>
            {scored ? (
              <th scope="col" className="num">
                {say(screen.score)}
              </th>
            ) : null}
            {listed ? <th scope="col">{say(screen.proposed)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <tr key={each.id}>
              <td>
                {each.proposalId ? (
                  <To href={`/proposals/${each.proposalId}`}>
                    {[each.numberText, each.name].filter(Boolean).join(" ")}
                  </To>
                ) : (
                  each.name
                )}
                {each.collective ? <span className="muted small"> · {say(screen.collective)}</span> : null}
                {each.reason ? <p className="muted small">{each.reason}</p> : null}
              </td>
              {scored ? <td className="num">{each.score ?? ""}</td> : null}
              {listed ? (
                <td>{each.proposed ? <Icon name="check" label={say(screen.proposed)} /> : null}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

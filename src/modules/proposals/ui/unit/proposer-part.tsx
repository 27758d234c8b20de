import { Icon } from "../../../../kit/icons.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { type ProposalView, signers } from "../record/proposal-view.ts"
import { pageWords } from "./page-words.ts"

/** Who proposed it and how to reach them, above the text: the first thing a liaison needs. */
export function ProposerPart({ view }: { view: ProposalView }) {
  const say = useSay()
  const words = pageWords.proposer
  const { lead, bodies, confirmed } = signers(view)
  const { record } = view
  const names = (parties: readonly { name: string }[]) => parties.map((each) => each.name).join("、")
  const inside = view.available.length > 0 || record.contact !== null
  const rows = [
    [say(words.bodies), names(bodies)],
    [say(words.lead), lead.length > 0 ? [names(lead), record.leadSector].filter(Boolean).join(" · ") : ""],
    [say(words.cosigners), names(confirmed)],
    [say(words.contact), record.contact || (inside ? say(words.none) : "")],
  ].filter((row): row is [string, string] => row[1] !== "")
  return (
    <section className="proposer-part" aria-label={say(words.title)}>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {record.meetingWished ? (
        <p className="row">
          <Icon name="people" />
          {say(words.meeting)}
        </p>
      ) : null}
    </section>
  )
}

import { useSay } from "../../../../kit/preferences.tsx"
import { RichView } from "../../../../kit/rich-view.tsx"
import { proposalWords } from "../../words.ts"
import { type ProposalView, signers } from "./proposal-view.ts"
import { recordWords } from "./words.ts"

/** The proposal as it will be read: its three parts, and under them who signs. */
export function ProposalText({ view }: { view: ProposalView }) {
  const say = useSay()
  const { record } = view
  const { fields } = proposalWords
  const part = (title: string, html: string) => (
    <section>
      <h2>{title}</h2>
      {html ? <RichView html={html} /> : <p className="muted">{say(recordWords.text.empty)}</p>}
    </section>
  )
  return (
    <div className="proposal-text" lang="zh-CN">
      {part(say(fields.situation), record.situation)}
      {part(say(fields.analysis), record.analysis)}
      <section>
        <h2>{say(fields.recommendations)}</h2>
        {record.recommendations.length > 0 ? (
          <ol className="official-text recommendations">
            {record.recommendations.map((each) => (
              <li key={each.id}>{each.text}</li>
            ))}
          </ol>
        ) : (
          <p className="muted">{say(recordWords.text.empty)}</p>
        )}
      </section>
      <Signatures view={view} />
    </div>
  )
}

function Signatures({ view }: { view: ProposalView }) {
  const say = useSay()
  const { record } = view
  const { lead, bodies, confirmed } = signers(view)
  const { text } = recordWords
  const names = [...bodies, ...lead].map((party) => party.name)
  const first = names[0] ?? record.leadName
  const proposer = record.leadSector ? say(text.signed, { name: first, sector: record.leadSector }) : first
  return (
    <dl className="signatures">
      <div>
        <dt>{say(text.proposer)}</dt>
        <dd>{[proposer, ...names.slice(1)].join(say(text.separator))}</dd>
      </div>
      {confirmed.length > 0 ? (
        <div>
          <dt>{say(text.cosigners)}</dt>
          <dd>{confirmed.map((party) => party.name).join(say(text.separator))}</dd>
        </div>
      ) : null}
    </dl>
  )
}

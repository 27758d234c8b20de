import { CasePage } from "../../../kit/case-page.tsx"
import type { CaseView } from "../../../kit/case-view.ts"
import { To } from "../../../kit/link.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useCase, useMe } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import { objectionWords } from "../objections/words.ts"
import { screens } from "./words.ts"
import { voiceScreens as words } from "./words-voices.ts"
import { yearHref } from "./year-href.ts"
import "./dossiers.css"

type ObjectionRecord = {
  year: number
  personId: string | null
  bodyId: string | null
  own: boolean
  person: string
  about: string
  aboutName: { zh: string; en: string } | null
  body: string
  reason: string
}

export const objectionTones = {
  waiting: "waiting",
  upheld: "done",
  dismissed: "stopped",
  withdrawn: "stopped",
} as const

/** One objection: what is wrong, and how it was answered. */
export default function ObjectionPage() {
  const { id } = useParts()
  const query = useCase<ObjectionRecord>("service-objections", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={6} />}>
      {(view) => <Objection key={view.id} view={view} />}
    </Await>
  )
}

function Objection({ view }: { view: CaseView<ObjectionRecord> }) {
  const say = useSay()
  const me = useMe().data
  const { year, bodyId, own, person, aboutName, body, reason } = view.record
  const mine = own && bodyId === null
  return (
    <CasePage
      plural="service-objections"
      view={view}
      words={objectionWords}
      title={say(words.objections)}
      above={`${person} · ${say(screens.yearOf, { year })}`}
      tone={objectionTones[view.state as keyof typeof objectionTones]}
      primary={null}
      facts={[[say(words.about), aboutName ? say(aboutName) : say(screens.objectWhole)]]}
    >
      <div className="stack">
        <p className="written">{body}</p>
        {reason ? (
          <p className="notice">
            {say(objectionWords.fields.reason)}：{reason}
          </p>
        ) : null}
        <p className="row">
          <To href={mine ? `/service/mine?year=${year}` : yearHref(view.record, year)}>
            {say(mine ? screens.mine : words.seeYear)}
          </To>
          {view.state === "upheld" && me?.roles.includes("liaison_office") ? (
            <To href={`/service/ledger?year=${year}`}>{say(words.seeLedger)}</To>
          ) : null}
        </p>
      </div>
    </CasePage>
  )
}

import { useState } from "react"
import { BatchDialog } from "../../../kit/batch-dialog.tsx"
import { Button } from "../../../kit/button.tsx"
import { useSearch } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { everyRow, useList } from "../../../kit/queries.ts"
import { ReviewDesk } from "../../../kit/review-desk.tsx"
import { Empty } from "../../../kit/states.tsx"
import { Tabs } from "../../../kit/tabs.tsx"
import { claimWords } from "../claims/words.ts"
import { ClaimText } from "./claim-text.tsx"
import { dayWords } from "./days.ts"
import { type Voice, VoiceList } from "./voice-list.tsx"
import { voiceScreens as words } from "./words-voices.ts"
import "./dossiers.css"

const path = "/api/service-claims"
const tones = { waiting: "waiting", counted: "done", declined: "stopped", withdrawn: "stopped" } as const

/** 核实: the queue worked by keyboard, many at once, and the list of all. */
export default function ClaimsPage() {
  const say = useSay()
  const language = useLanguage()
  const [search] = useSearch()
  const listed = search.as === "list"
  const [many, setMany] = useState<readonly Voice[]>()
  const waiting = useList<Voice>(path, "service-claims", { state: "waiting", limit: 1 })
  const n = waiting.data?.total ?? 0
  const empty = <Empty title={say(words.noClaims)}>{say(words.noClaimsWhy)}</Empty>
  return (
    <>
      <PageHead
        title={say(words.claims)}
        below={say(words.claimsLead)}
        actions={
          n > 1 ? (
            <Button onClick={() => void everyRow<Voice>(path, { state: "waiting" }).then(setMany)}>
              {say(words.verifyMany, { n })}
            </Button>
          ) : null
        }
      />
      <Tabs
        name={say(words.claims)}
        tabs={[
          { href: "/service-claims", label: say(words.oneByOne), count: n, current: !listed },
          { href: "/service-claims?as=list", label: say(words.asList), current: listed },
        ]}
      />
      {listed ? (
        <VoiceList
          plural="service-claims"
          title={words.claims}
          ofCase={claimWords}
          tones={tones}
          empty={empty}
          bulk={[{ action: "verify" }]}
        />
      ) : (
        <ReviewDesk<Voice>
          plural="service-claims"
          params={{ state: "waiting" }}
          words={claimWords}
          row={(row) => ({ above: row.person, title: row.title, lines: [dayWords(row.on, language)] })}
          text={(view) => <ClaimText view={view as never} />}
          letters={{ verify: "v", decline: "d" }}
          hide={["withdraw"]}
          empty={empty}
        />
      )}
      {many ? (
        <BatchDialog
          title={say(words.verifyMany, { n: many.length })}
          explain={say(words.verifyManyLead, { n: many.length })}
          order={{
            procedure: "service_claim",
            action: "verify",
            cases: many.map(({ id, version = 0 }) => ({ id, version, input: {} })),
          }}
          verb={say(words.verifyMany, { n: many.length })}
          onClose={() => setMany(undefined)}
        />
      ) : null}
    </>
  )
}

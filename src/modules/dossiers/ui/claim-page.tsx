import { CasePage } from "../../../kit/case-page.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useCase } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import { claimWords } from "../claims/words.ts"
import { type ClaimRecord, ClaimText } from "./claim-text.tsx"
import "./dossiers.css"

const tones = { waiting: "waiting", counted: "done", declined: "stopped", withdrawn: "stopped" } as const

/** One report of service: what was done, what shows it, and what came of it. */
export default function ClaimPage() {
  const { id } = useParts()
  const query = useCase<ClaimRecord>("service-claims", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={6} />}>
      {(view) => (
        <CasePage
          key={view.id}
          plural="service-claims"
          view={view}
          words={claimWords}
          title={view.record.title}
          above={view.record.person}
          tone={tones[view.state as keyof typeof tones]}
          primary={view.available.some(({ action }) => action === "verify") ? "verify" : null}
        >
          <ClaimText view={view} />
        </CasePage>
      )}
    </Await>
  )
}

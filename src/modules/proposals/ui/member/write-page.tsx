import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call, queryString } from "../../../../kit/api.ts"
import { ButtonLink } from "../../../../kit/button.tsx"
import type { Picked } from "../../../../kit/fields/directory-picker.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { useCase, useMe } from "../../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import type { ProposalRecord, ProposalView } from "../record/proposal-view.ts"
import { Cosigning } from "./cosigning.tsx"
import { writeWords } from "./words.ts"
import { Writer } from "./writer.tsx"
import "../record/record.css"
import "./member.css"
import "./write.css"

/** Where a proposal is written; while co-signers confirm, where they are followed. */
export default function WritePage() {
  const { id } = useParts()
  const query = useCase<ProposalRecord>("proposals", id)
  const me = useMe().data
  return (
    <Await query={query} loading={<Loading shape="case" lines={12} />}>
      {(view) => (me ? <Desk view={view} /> : null)}
    </Await>
  )
}

function Desk({ view }: { view: ProposalView }) {
  const say = useSay()
  // Names are read once: units picked afterwards bring theirs along.
  const [ids] = useState(view.record.suggestedUnitIds)
  const names = useUnitNames(ids)
  const may = (action: string) => view.available.some((offer) => offer.action === action)
  if (may("save"))
    return names ? (
      <Writer key={view.id} view={view} nameOf={(id) => names.get(id) ?? say(writeWords.chosenUnit)} />
    ) : (
      <Loading shape="case" lines={12} />
    )
  if (may("reopenDraft")) return <Cosigning view={view} />
  return (
    <Empty
      title={say(writeWords.notYours)}
      action={<ButtonLink href={`/proposals/${view.id}`}>{say(writeWords.seeRecord)}</ButtonLink>}
    />
  )
}

/** Names of the suggested units, asked once; undefined while they are being read. */
function useUnitNames(ids: readonly string[]): Map<string, string> | undefined {
  const found = useQuery({
    queryKey: ["directory", "handling_unit", "ids", ...ids],
    enabled: ids.length > 0,
    staleTime: 600_000,
    retry: false,
    queryFn: () =>
      call<{ items: Picked[] }>(
        `/api/directory${queryString({ kind: "handling_unit", ids: ids.join(",") })}`,
      ),
  })
  if (ids.length === 0 || found.isError) return new Map()
  return found.data && new Map(found.data.items.map((item) => [item.id, item.name]))
}

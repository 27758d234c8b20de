import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { call } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import type { Picked } from "../../../../kit/fields/directory-picker.tsx"
import { type Say, useSay } from "../../../../kit/preferences.tsx"
import { writeWords } from "./words.ts"

interface Suggestion {
  unitId: string
  name: string
  reasons: readonly { kind: string; words?: readonly string[] }[]
}

/** Units the text points to, each with why; nothing is added without a press. */
export function SuggestedUnits(props: {
  id: string
  /** Asked anew when the saved text changes. */
  version: number
  picked: readonly Picked[]
  onPick: (unit: Picked) => void
}) {
  const { id, version, picked, onPick } = props
  const say = useSay()
  const found = useQuery({
    queryKey: ["proposals", "suggested-units", id, version],
    retry: false,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<{ items: Suggestion[] }>(`/api/proposals/${id}/suggested-units`, { signal }),
  })
  const items = (found.data?.items ?? [])
    .filter((item) => !picked.some((unit) => unit.id === item.unitId))
    .slice(0, 3)
  if (items.length === 0) return null
  return (
    <div className="suggested-units">
      <p className="muted small">{say(writeWords.suggested)}</p>
      <ul className="stack tight">
        {items.map((item) => (
          <li key={item.unitId}>
            <Button icon="plus" onClick={() => onPick({ id: item.unitId, name: item.name })}>
              {item.name}
            </Button>
            <span className="muted small">{because(item, say)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function because(item: Suggestion, say: Say): string {
  const words = writeWords.because as Readonly<Record<string, (typeof writeWords.because)["duty"]>>
  const said = item.reasons.flatMap((reason) => {
    const text = words[reason.kind]
    return text
      ? [say(text, { words: (reason.words ?? []).slice(0, 4).join(say(writeWords.separator)) })]
      : []
  })
  return [...new Set(said)].slice(0, 2).join("；")
}

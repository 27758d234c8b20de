import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { Role } from "../../../base/actor.ts"
import { roleWords } from "../../../base/role-words.ts"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { To } from "../../../kit/link.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, problemText } from "../../../kit/states.tsx"
import type { WaitingRole } from "../change-of-term/schema.ts"
import { termChangeWords as words } from "../change-of-term/words.ts"

interface WaitingProps {
  changeId: string
  onDone: () => void
}

/** Whose roles end with the term: the security administrator looks through them and ends those that are ticked. */
export function WaitingRoles({ changeId, onDone }: WaitingProps) {
  const found = useGet<{ items: WaitingRole[] }>("members", `/api/term-changes/${changeId}/roles`)
  return (
    <div className="waiting-roles">
      <Await query={found}>
        {({ items }) => <Choose items={items} path={`/api/term-changes/${changeId}/roles`} onDone={onDone} />}
      </Await>
    </div>
  )
}

function Choose({ items, path, onDone }: { items: WaitingRole[]; path: string; onDone: () => void }) {
  const say = useSay()
  const client = useQueryClient()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter(({ id }) => !kept.has(id))
  const end = useMutation({
    mutationFn: () => call(path, { method: "POST", body: { roleIds: chosen.map(({ id }) => id) } }),
    onSuccess: async () => {
      await client.invalidateQueries()
      onDone()
    },
  })
  const toggle = (id: string) => {
    const next = new Set(kept)
    if (!next.delete(id)) next.add(id)
    setKept(next)
  }
  return (
    <div className="stack tight">
      <p className="muted small">{say(words.waitingHelp)}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={kept.size === 0}
          onChange={() => setKept(new Set(kept.size === 0 ? items.map(({ id }) => id) : []))}
        />
        {say(words.everyRole)}
      </label>
      <ul className="ticks">
        {items.map((each) => (
          <li key={each.id}>
            <label className="check">
              <input type="checkbox" checked={!kept.has(each.id)} onChange={() => toggle(each.id)} />
              <span>
                <To href={`/members/${each.personId}`}>{each.name}</To> · {say(roleWords[each.role as Role])}
                {each.bodyName ? <span className="muted small">（{each.bodyName}）</span> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {end.error ? (
        <p className="notice wrong" role="alert">
          {problemText(end.error, say)}
        </p>
      ) : null}
      <div>
        <Button kind="danger" disabled={chosen.length === 0 || end.isPending} onClick={() => end.mutate()}>
          {say(words.endWaiting, { n: chosen.length })}
        </Button>
      </div>
    </div>
  )
}

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { sectorWords } from "../roster/words.ts"
import type { Roster } from "./import-parts.tsx"

/** Sectors that only the roster knows: a person reads their names, and registers those that are right. */
export function NewSectors(props: { sectors: Roster["unknownSectors"]; onRegistered: () => void }) {
  const { sectors, onRegistered } = props
  const say = useSay()
  const client = useQueryClient()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = sectors.filter(({ name }) => !left.has(name))
  const register = useMutation({
    mutationFn: async () => {
      for (const { name } of chosen)
        await call("/api/organisation/bodies", { method: "POST", body: { kind: "sector", name } })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["organisation"] }),
    onSuccess: onRegistered,
  })
  const toggle = (name: string) => {
    const next = new Set(left)
    if (!next.delete(name)) next.add(name)
    setLeft(next)
  }
  return (
    <Section title={say(sectorWords.title, { n: sectors.length })}>
      <div className="sheet stack">
        <p>{say(sectorWords.lead)}</p>
        <div className="roster-sectors">
          {sectors.map(({ name, rows }) => (
            <label key={name} className="check">
              <input type="checkbox" checked={!left.has(name)} onChange={() => toggle(name)} />
              <span>
                {name} <span className="muted">{say(sectorWords.rows, { n: rows })}</span>
              </span>
            </label>
          ))}
        </div>
        <div>
          <Button
            kind="primary"
            disabled={chosen.length === 0 || register.isPending}
            onClick={() => register.mutate()}
          >
            {say(sectorWords.register, { n: chosen.length })}
          </Button>
        </div>
      </div>
    </Section>
  )
}

import type { Role } from "../../../base/actor.ts"
import { roleWords } from "../../../base/role-words.ts"
import { type Say, useSay } from "../../../kit/preferences.tsx"
import { screen } from "../words.ts"

export interface Holding {
  role: string
  source: "grant" | "seat" | "post"
  bodyName: string | null
  since: string
  until: string | null
  grantedBy: string | null
}

/** A role in one line: which, for whom, since when, by what or by whose hand. */
export function HoldingLine({ holding }: { holding: Holding }) {
  const say = useSay()
  return (
    <>
      {say(roleWords[holding.role as Role] ?? { zh: holding.role, en: holding.role })}
      {holding.bodyName ? ` · ${holding.bodyName}` : ""}
      <span className="muted small">
        （{[spanOf(holding, say), handOf(holding, say)].filter(Boolean).join("，")}）
      </span>
    </>
  )
}

function spanOf({ since, until }: Holding, say: Say): string {
  return until ? say(screen.span, { since, until }) : say(screen.sinceOnly, { since })
}

function handOf({ source, grantedBy }: Holding, say: Say): string {
  if (source === "seat") return say(screen.bySeat)
  if (source === "post") return say(screen.byPost)
  return grantedBy ? say(screen.grantedBy, { name: grantedBy }) : ""
}

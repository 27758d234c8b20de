import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { stopFor, useSpokenFor } from "../kit/behalf.ts"
import { Button, ButtonLink } from "../kit/button.tsx"
import { Icon } from "../kit/icons.tsx"
import { useGo } from "../kit/link.tsx"
import { useWords } from "../kit/preferences.tsx"
import { webWords } from "./words.ts"

/** While one writes for a member, or acts as a substitute, every page says so, and leads out of it. */
export function BehalfBar({ accountId }: { accountId: string }) {
  const w = useWords(webWords)
  const go = useGo()
  const client = useQueryClient()
  const who = useSpokenFor()
  const foreign = who !== undefined && who.accountId !== accountId
  useEffect(() => {
    if (foreign) stopFor(client)
  }, [foreign, client])
  if (!who || foreign) return null
  const stands = who.way === "substitute"
  const stop = () => {
    stopFor(client)
    go("/me/substitutes")
  }
  return (
    <section className="behalf-bar no-print" aria-label={w(stands ? "standing.label" : "behalf.label")}>
      <p>
        <Icon name="write" />
        <span>
          <strong>{w(stands ? "standing.now" : "behalf.now", { name: who.name })}</strong>{" "}
          <span className="wide-only">
            {w(stands ? "standing.recorded" : "behalf.recorded", { name: who.name })}
          </span>
        </span>
      </p>
      <div className="row">
        {stands ? null : (
          <ButtonLink small href="/proposals/on-behalf">
            {w("behalf.papers", { name: who.name })}
          </ButtonLink>
        )}
        {/* The page that is left saves itself in the member's name first, so it is left before it ends. */}
        <Button small icon="close" onClick={() => (stands ? stop() : go("/proposals/on-behalf?stop=1"))}>
          {w(stands ? "standing.stop" : "behalf.stop")}
        </Button>
      </div>
    </section>
  )
}

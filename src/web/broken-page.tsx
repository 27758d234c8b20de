import { Button } from "../kit/button.tsx"
import { Icon } from "../kit/icons.tsx"
import { useWords } from "../kit/preferences.tsx"
import { webWords } from "./words.ts"

/** A page that failed while drawing: the frame stays, the page says so. */
export function BrokenPage({ error }: { error: unknown }) {
  const w = useWords(webWords)
  return (
    <div className="notice wrong" role="alert">
      <Icon name="late" />
      <div className="stack tight">
        <h1>{w("error.broken")}</h1>
        <p>{w("error.brokenHelp")}</p>
        <p className="small muted">{error instanceof Error ? error.message : String(error)}</p>
        <div>
          <Button onClick={() => location.reload()}>{w("error.reload")}</Button>
        </div>
      </div>
    </div>
  )
}

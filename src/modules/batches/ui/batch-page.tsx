import { BatchProgress } from "../../../kit/batch-progress.tsx"
import { useBatch } from "../../../kit/batches.ts"
import { To } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { kitWords } from "../../../kit/words.ts"
import { screens } from "../words.ts"

/** One order: how far it is, and what became of each case. */
export default function BatchPage() {
  const say = useSay()
  const { id = "" } = useParts()
  const batch = useBatch(id).data
  return (
    <div className="narrow-page">
      <PageHead
        title={batch ? say(screens.line, { title: batch.title, n: batch.total }) : say(kitWords.batch.title)}
        actions={<To href="/batches">{say(kitWords.batch.title)}</To>}
      />
      <BatchProgress id={id} />
    </div>
  )
}

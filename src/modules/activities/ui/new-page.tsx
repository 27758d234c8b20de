import { call, newKey } from "../../../kit/api.ts"
import { useGo } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { ActivityForm } from "./activity-form.tsx"
import { screens } from "./words.ts"
import "./activities.css"

/** Prepares one; the notice goes out from its own page. */
export default function NewPage() {
  const say = useSay()
  const go = useGo()
  return (
    <div className="narrow-page">
      <PageHead title={say(screens.create)} />
      <ActivityForm
        submit={async (facts) => {
          const made = await call<{ id: string }>("/api/activities", {
            method: "POST",
            body: facts,
            idempotencyKey: newKey(),
          })
          go(`/activities/${made.id}`)
        }}
      />
    </div>
  )
}

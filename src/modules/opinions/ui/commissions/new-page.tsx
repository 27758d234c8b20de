import { useRef, useState } from "react"
import { z } from "zod"
import { ActionForm } from "../../../../kit/action-form.tsx"
import { call, newKey } from "../../../../kit/api.ts"
import type { FormValues, JsonSchema } from "../../../../kit/form-model.ts"
import { useGo } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { openCommission } from "../../commissions/schema.ts"
import { NoSecrets } from "../reports/new-page.tsx"
import { commissionCaseWords, screenWords } from "../words.ts"
import { commissionScreenWords as words } from "../words-office.ts"

const offer = {
  action: "open",
  enabled: true,
  reasons: [],
  basis: "opinion-commission",
  danger: false,
  form: z.toJSONSchema(openCommission, { io: "input" }) as JsonSchema,
}

/** What is asked, why, by when and of whom. */
export default function NewPage() {
  const say = useSay()
  const go = useGo()
  const key = useRef(newKey())
  const [values, setValues] = useState<FormValues>({})
  return (
    <div className="narrow-page stack">
      <PageHead title={say(screenWords.commission)} below={say(words.beginBelow)} />
      <NoSecrets />
      <ActionForm
        offer={offer}
        words={commissionCaseWords}
        values={values}
        onValues={setValues}
        submit={async (body) => {
          const made = await call<{ id: string }>("/api/opinion-commissions", {
            method: "POST",
            body,
            idempotencyKey: key.current,
          })
          go(`/opinion-commissions/${made.id}`, { replace: true })
        }}
      />
    </div>
  )
}

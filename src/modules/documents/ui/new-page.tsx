import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { ActionForm } from "../../../kit/action-form.tsx"
import { call, newKey } from "../../../kit/api.ts"
import type { FormValues } from "../../../kit/form-model.ts"
import { useGo } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useMe } from "../../../kit/queries.ts"
import { documentKinds } from "../record.ts"
import { newForm } from "./forms.ts"
import { caseWords, screen } from "./words.ts"

/** A document written by hand, of a kind that one's own desk keeps. */
export default function NewDocumentPage() {
  const say = useSay()
  const go = useGo()
  const client = useQueryClient()
  const [values, setValues] = useState<FormValues>({})
  const roles = useMe().data?.roles ?? []
  const kinds = Object.entries(documentKinds)
    .filter(([, { keepers }]) => (keepers as readonly string[]).some((role) => roles.includes(role)))
    .map(([kind]) => kind)
    .reverse()
  const send = async (input: unknown) => {
    const { id } = await call<{ id: string }>("/api/documents", {
      method: "POST",
      body: input,
      idempotencyKey: newKey(),
    })
    void client.invalidateQueries({ queryKey: ["documents"] })
    go(`/documents/${id}`, { replace: true })
  }
  const offer = {
    action: "open",
    enabled: true,
    reasons: [],
    basis: "document-draft",
    form: newForm(kinds),
    danger: false,
  }
  return (
    <div className="narrow-page">
      <PageHead title={say(screen.write)} below={say(screen.writeHelp)} />
      <ActionForm offer={offer} words={caseWords} values={values} onValues={setValues} submit={send} />
    </div>
  )
}

import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { ActionForm } from "../../../kit/action-form.tsx"
import { call, newKey } from "../../../kit/api.ts"
import type { FormValues, JsonSchema } from "../../../kit/form-model.ts"
import { useGo } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../kit/states.tsx"
import { caseWords, screen } from "./words.ts"

interface Addressee {
  id: number
  name: string
}

/** 下发联动课题: a letter that staff write by hand, to a committee below. */
export default function NewLetterPage() {
  const say = useSay()
  const query = useGet<{ items: Addressee[] }>("dispatches", "/api/dispatches/addressees?direction=down")
  return (
    <div className="narrow-page">
      <PageHead title={say(screen.write)} below={say(screen.writeHelp)} />
      <Await query={query} loading={<Loading lines={5} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(screen.nobody)}>{say(screen.nobodyHelp)}</Empty>
          ) : (
            <Form addressees={items} />
          )
        }
      </Await>
    </div>
  )
}

/** What POST /api/sent-dispatches takes, with the committees below to choose from. */
function formOf(addressees: readonly Addressee[]): JsonSchema {
  return {
    type: "object",
    properties: {
      toOrg: { type: "string", enum: addressees.map(({ id }) => String(id)), widget: "select" },
      subject: { type: "string", minLength: 2, maxLength: 120 },
      text: { type: "string", minLength: 2, maxLength: 10_000, widget: "rich" },
      attachmentIds: { type: "array", items: { type: "string" }, maxItems: 20, widget: "attachment" },
    },
    required: ["toOrg", "subject", "text"],
  }
}

function Form({ addressees }: { addressees: readonly Addressee[] }) {
  const go = useGo()
  const client = useQueryClient()
  const [values, setValues] = useState<FormValues>({})
  const words = {
    ...caseWords.sent,
    actions: { ...caseWords.sent.actions, open: screen.send },
    options: {
      toOrg: Object.fromEntries(addressees.map(({ id, name }) => [String(id), { zh: name, en: name }])),
    },
  }
  const send = async (input: unknown) => {
    const { toOrg, ...letter } = input as { toOrg: string }
    const { id } = await call<{ id: string }>("/api/sent-dispatches", {
      method: "POST",
      body: { ...letter, kind: "joint_topic", toOrg: Number(toOrg) },
      idempotencyKey: newKey(),
    })
    void client.invalidateQueries({ queryKey: ["sent-dispatches"] })
    go(`/sent-dispatches/${id}`, { replace: true })
  }
  const offer = {
    action: "open",
    enabled: true,
    reasons: [],
    basis: "dispatch-send",
    form: formOf(addressees),
    danger: false,
  }
  return <ActionForm offer={offer} words={words} values={values} onValues={setValues} submit={send} />
}

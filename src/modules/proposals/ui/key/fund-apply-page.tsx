import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { Words } from "../../../../base/words.ts"
import { ActionForm } from "../../../../kit/action-form.tsx"
import { call, newKey } from "../../../../kit/api.ts"
import type { FormValues, JsonSchema } from "../../../../kit/form-model.ts"
import { useGo, useSearch } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useList } from "../../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { useProposalTerms } from "../settings.ts"
import { fundCaseWords, screen } from "./words.ts"

interface Assignment {
  id: string
  state: string
  numberText: string | null
  subject: string
}

/** Not assigned yet, handed on, or over: no money can be asked for these. */
const notRunning = new Set(["pre_assigned", "reassigned", "closed"])

/** 申请专项资金: for one of the unit's own assignments. */
export default function FundApplyPage() {
  const say = useSay()
  const terms = useProposalTerms()
  return (
    <div className="narrow-page">
      <PageHead title={say(screen.apply)} below={say(screen.applyHelp)} />
      <Await query={terms}>
        {({ values }) =>
          values.fundEnabled ? (
            <Running />
          ) : (
            <Empty title={say(screen.fundOff)}>{say(fundCaseWords.reasons.fund_not_in_use)}</Empty>
          )
        }
      </Await>
    </div>
  )
}

function Running() {
  const say = useSay()
  const query = useList<Assignment>("/api/assignments", "assignments", { mine: "true", limit: 100 })
  return (
    <Await query={query} loading={<Loading lines={6} />}>
      {({ items }) => {
        const running = items.filter((each) => !notRunning.has(each.state))
        return running.length === 0 ? (
          <Empty title={say(screen.noAssignments)}>{say(screen.noAssignmentsHelp)}</Empty>
        ) : (
          <Form assignments={running} />
        )
      }}
    </Await>
  )
}

const sum = { type: "integer", minimum: 1, maximum: 10_000_000_000 }
const money = { ...sum, minimum: 0 }

/** What POST /api/fund-applications takes; the assignments are the unit's. */
function formOf(assignments: readonly Assignment[]): JsonSchema {
  return {
    type: "object",
    properties: {
      assignmentId: { type: "string", enum: assignments.map(({ id }) => id), widget: "select" },
      project: { type: "string", minLength: 2, maxLength: 120 },
      purpose: { type: "string", minLength: 2, maxLength: 4000, widget: "textarea" },
      estimate: sum,
      ownMoney: money,
      otherMoney: money,
      asked: sum,
    },
    required: ["assignmentId", "project", "purpose", "estimate", "ownMoney", "otherMoney", "asked"],
  }
}

function Form({ assignments }: { assignments: readonly Assignment[] }) {
  const go = useGo()
  const client = useQueryClient()
  const wanted = useSearch()[0].assignment
  const [values, setValues] = useState<FormValues>(() =>
    assignments.some(({ id }) => id === wanted) ? { assignmentId: wanted } : {},
  )
  const named = assignments.map(({ id, numberText, subject }): [string, Words] => {
    const name = [numberText, subject].filter(Boolean).join(" ")
    return [id, { zh: name, en: name }]
  })
  const words = {
    ...fundCaseWords,
    actions: { ...fundCaseWords.actions, open: screen.send },
    options: { assignmentId: Object.fromEntries(named) },
  }
  const send = async (input: unknown) => {
    const { id } = await call<{ id: string }>("/api/fund-applications", {
      method: "POST",
      body: input,
      idempotencyKey: newKey(),
    })
    void client.invalidateQueries({ queryKey: ["fund-applications"] })
    go(`/fund-applications/${id}`, { replace: true })
  }
  const offer = {
    action: "open",
    enabled: true,
    reasons: [],
    basis: "fund-eligibility",
    form: formOf(assignments),
    danger: false,
  }
  return <ActionForm offer={offer} words={words} values={values} onValues={setValues} submit={send} />
}

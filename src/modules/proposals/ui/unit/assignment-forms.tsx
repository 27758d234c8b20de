import { type ReactNode, useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { ActionForm } from "../../../../kit/action-form.tsx"
import { optionWords } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import type { FormValues, JsonSchema } from "../../../../kit/form-model.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useList } from "../../../../kit/queries.ts"
import { Loading } from "../../../../kit/states.tsx"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import { pageWords as words } from "./page-words.ts"
import type { AssignmentView, WorkLine } from "./views.ts"

/** The derived form, without some of its fields, after a word on the window and what will happen. */
function DerivedForm({
  form,
  start = {},
  without = () => [],
  note,
}: {
  form: CustomFormProps
  start?: FormValues
  without?: (values: FormValues) => readonly string[]
  note?: ReactNode
}) {
  const [values, setValues] = useState<FormValues>(start)
  const hidden = without(values)
  return (
    <>
      {note ? <p className="notice">{note}</p> : null}
      <ActionForm
        offer={{ ...form.offer, form: leaveOut(form.offer.form, hidden) }}
        words={caseWords}
        values={values}
        onValues={setValues}
        submit={form.submit}
        onCancel={form.cancel}
      />
    </>
  )
}

function leaveOut(schema: JsonSchema | null, names: readonly string[]): JsonSchema | null {
  if (!schema || names.length === 0) return schema
  const kept = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name))
  return { ...schema, properties: Object.fromEntries(kept) }
}

function RequestReturn(form: CustomFormProps) {
  const say = useSay()
  const language = useLanguage()
  const { returnUntil } = (form.view as AssignmentView).record
  const note = returnUntil
    ? say(words.window.open, { date: dateWords(returnUntil, language, today()) })
    : undefined
  return <DerivedForm form={form} note={note} />
}

function RequestExtension(form: CustomFormProps) {
  const say = useSay()
  const language = useLanguage()
  const { dueOn, latestDueOn } = (form.view as AssignmentView).record
  const day = (date: string | null | undefined) => (date ? dateWords(date, language, today()) : "—")
  return (
    <DerivedForm
      form={form}
      note={say(words.window.extension, { due: day(dueOn), latest: day(latestDueOn) })}
    />
  )
}

/** 网络沟通须说明理由: the reason is asked for only then. The date starts at today. */
function RecordContact(form: CustomFormProps) {
  return (
    <DerivedForm
      form={form}
      start={{ onDate: today() }}
      without={(values) => (values.kind === "online" ? [] : ["onlineReason"])}
    />
  )
}

/** A plan is asked for of key proposals only. */
function Acknowledge(form: CustomFormProps) {
  const { record } = form.view as AssignmentView
  const start = {
    receiver: record.receiver ?? "",
    leaderInCharge: record.leaderInCharge ?? "",
    section: record.section ?? "",
  }
  return <DerivedForm form={form} start={start} without={() => (record.isKey ? [] : ["handlingPlan"])} />
}

/** Another open assignment of this unit, chosen from a list. */
function HandleTogether(form: CustomFormProps) {
  const say = useSay()
  const { record, id } = form.view as AssignmentView
  const [chosen, setChosen] = useState("")
  const query = useList<WorkLine>("/api/assignments", "assignments", {
    mine: "true",
    open: "true",
    unitId: record.unitId,
    limit: 100,
  })
  if (query.isPending) return <Loading lines={2} />
  const others = (query.data?.items ?? []).filter((line) => line.id !== id && line.role !== "assist")
  const path = "assignmentId"
  return (
    <ActionForm
      offer={{
        ...form.offer,
        form: { type: "object", properties: { assignmentId: { type: "string" } }, required: [path] },
      }}
      words={caseWords}
      values={{ assignmentId: chosen }}
      onValues={() => undefined}
      submit={form.submit}
      onCancel={form.cancel}
    >
      {others.length === 0 ? (
        <p className="muted">{say(words.together.none)}</p>
      ) : (
        <FieldFrame path={path} label={say(words.together.pick)} required>
          <select
            id={`field-${path}`}
            className="input"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="" />
            {others.map((line) => (
              <option key={line.id} value={line.id}>
                {[line.numberText, line.subject, say(optionWords(caseWords, "role", line.role))]
                  .filter(Boolean)
                  .join(" · ")}
              </option>
            ))}
          </select>
        </FieldFrame>
      )}
    </ActionForm>
  )
}

/** The module's own forms, by action; the others follow their schema. */
export const assignmentForms: Record<string, (form: CustomFormProps) => ReactNode> = {
  acknowledge: (form) => <Acknowledge {...form} />,
  requestReturn: (form) => <RequestReturn {...form} />,
  requestExtension: (form) => <RequestExtension {...form} />,
  recordContact: (form) => <RecordContact {...form} />,
  handleTogether: (form) => <HandleTogether {...form} />,
}

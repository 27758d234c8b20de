import { useMemo, useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { queryString } from "../../../../kit/api.ts"
import type { FormValues, JsonSchema } from "../../../../kit/form-model.ts"
import { LateInput } from "../../../../kit/list-filters.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import type { ProposalTerms } from "../../terms.ts"
import type { ProposalView } from "../record/proposal-view.ts"
import { proposalCaseWords } from "../words.ts"
import { DeskForm } from "./desk-form.tsx"
import type { Drafts } from "./drafts.ts"
import { mergeTargets, type Similar } from "./similar.ts"
import type { Choice } from "./terms-form.ts"
import { officeWords } from "./words.ts"
import { reviewWords } from "./words-review.ts"

interface Desk {
  drafts: Drafts
  terms: ProposalTerms | undefined
  lists: Readonly<Record<string, readonly Choice[] | undefined>>
  similar: readonly Similar[]
}

type Forms = Record<string, (props: CustomFormProps) => React.ReactNode>

/** The forms of the review desk by action; what is not here follows its schema. */
export function reviewForms(desk: Desk): Forms {
  const common = { words: proposalCaseWords, drafts: desk.drafts, lists: desk.lists }
  const category = (props: CustomFormProps) => ({ category: (props.view as ProposalView).record.category })
  return {
    review: (props) => (
      <DeskForm
        {...props}
        {...common}
        form={reviewSchema(desk.terms?.outcomes ?? [])}
        given={{ ...category(props), outcome: "file" }}
      />
    ),
    file: (props) => <DeskForm {...props} {...common} given={category(props)} />,
    reject: (props) => <DeskForm {...props} {...common} />,
    merge: (props) => <MergeForm {...props} desk={desk} />,
    editText: (props) => <EditForm {...props} desk={desk} />,
  }
}

const reviewSchemas = new Map<string, JsonSchema>()

/** Opinion and proposed outcome; units and category where the reviewer has an opinion on them. */
function reviewSchema(outcomes: readonly string[]): JsonSchema {
  const key = outcomes.join()
  const known = reviewSchemas.get(key)
  if (known) return known
  const schema: JsonSchema = {
    type: "object",
    required: ["outcome", "opinion"],
    properties: {
      outcome: { type: "string", enum: [...outcomes], widget: "radio" },
      opinion: { type: "string", minLength: 2, maxLength: 2000, widget: "textarea" },
      unitIds: { type: "array", maxItems: 10, items: { type: "string" }, widget: "body" },
      category: { type: "string", widget: "term", term: "categories" },
    },
  }
  reviewSchemas.set(key, schema)
  return schema
}

type Candidate = Pick<Similar, "id" | "subject" | "numberText" | "state">

/** Which case carries on: the similar ones that still can, or one that is searched for. */
function MergeForm({ desk, ...props }: CustomFormProps & { desk: Desk }) {
  const w = useWords(reviewWords)
  const say = useSay()
  const [q, setQ] = useState("")
  const found = useGet<{ items: Candidate[] }>(
    "proposals",
    q.trim() ? `/api/proposals${queryString({ q: q.trim(), limit: 8 })}` : undefined,
  )
  const options = useMemo(() => {
    const sought = found.data?.items ?? []
    const all = [...desk.similar, ...sought].filter(
      (each) => each.id !== props.view.id && mergeTargets.includes(each.state),
    )
    return all.map(({ id, subject, numberText }) => {
      const text = `${numberText ?? say(officeWords.noNumber)} ${subject}`
      return { code: id, label: { zh: text, en: text } }
    })
  }, [desk.similar, found.data, props.view.id, say])
  const unique = useMemo(() => [...new Map(options.map((each) => [each.code, each])).values()], [options])
  const form = useMemo<JsonSchema>(
    () => ({
      type: "object",
      required: ["targetId", "consent"],
      properties: {
        targetId: { type: "string", enum: unique.map((each) => each.code), widget: "radio" },
        consent: { type: "string", minLength: 2, maxLength: 500, widget: "textarea" },
      },
    }),
    [unique],
  )
  const words = useMemo(
    () => ({
      ...proposalCaseWords,
      options: { targetId: Object.fromEntries(unique.map((each) => [each.code, each.label])) },
    }),
    [unique],
  )
  return (
    <DeskForm {...props} words={words} drafts={desk.drafts} lists={{}} form={form}>
      <div className="field">
        <label className="label" htmlFor="merge-search">
          {w("mergeSearch")}
        </label>
        <LateInput id="merge-search" value={q} onChange={setQ} />
        <p className="hint">{unique.length === 0 ? w("mergeNone") : w("mergeHint")}</p>
      </div>
    </DeskForm>
  )
}

/** Subject and each recommendation in a field of its own; they keep their identity, since answers are tied to it. */
function EditForm({ desk, ...props }: CustomFormProps & { desk: Desk }) {
  const { record } = props.view as ProposalView
  const { recommendations, subject } = record
  const form = useMemo<JsonSchema>(
    () => ({
      type: "object",
      required: ["subject", "reason"],
      properties: {
        subject: { type: "string", maxLength: 120 },
        ...Object.fromEntries(
          recommendations.map((each) => [
            `item-${each.id}`,
            { type: "string", maxLength: 2000, widget: "textarea" },
          ]),
        ),
        reason: { type: "string", minLength: 2, maxLength: 1000, widget: "textarea" },
      },
    }),
    [recommendations],
  )
  const words = useMemo(
    () => ({
      ...proposalCaseWords,
      fields: {
        ...proposalCaseWords.fields,
        ...Object.fromEntries(
          recommendations.map((each, index) => [
            `item-${each.id}`,
            {
              zh: reviewWords.recommendation.zh.replace("{n}", String(index + 1)),
              en: reviewWords.recommendation.en.replace("{n}", String(index + 1)),
            },
          ]),
        ),
      },
    }),
    [recommendations],
  )
  const given = {
    subject,
    ...Object.fromEntries(recommendations.map((each) => [`item-${each.id}`, each.text])),
  }
  const shape = (input: FormValues) => ({
    subject: input.subject,
    reason: input.reason,
    recommendations: recommendations.map(({ id }) => ({ id, text: String(input[`item-${id}`] ?? "") })),
  })
  return (
    <DeskForm
      {...props}
      words={words}
      drafts={desk.drafts}
      lists={{}}
      form={form}
      given={given}
      shape={shape}
    />
  )
}

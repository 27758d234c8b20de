import { lazy, Suspense } from "react"
import { useSay } from "../../../../kit/preferences.tsx"
import { proposalWords } from "../../words.ts"
import { type DraftForm, textLength } from "./draft.ts"
import { writeWords as words } from "./words.ts"

const RichText = lazy(() => import("../../../../kit/rich-text.tsx"))

interface Props {
  field: "situation" | "analysis"
  form: DraftForm
  onChange: (html: string) => void
}

/** 情况 or 分析: headings, lists and tables, set as it will be read. */
export function TextPart({ field, form, onChange }: Props) {
  const say = useSay()
  return (
    <div className="stack tight">
      <p className="muted">{say(words.hints[field])}</p>
      <Suspense fallback={<div className="rich rich-waiting" />}>
        <RichText
          id={`field-${field}`}
          label={say(proposalWords.fields[field])}
          html={form[field]}
          official
          onChange={(next) => onChange(next.html)}
        />
      </Suspense>
    </div>
  )
}

/** The whole text against the organisation's limit. */
export function Characters({ form, most }: { form: DraftForm; most: number | undefined }) {
  const say = useSay()
  const n = textLength(form)
  if (most === undefined) return null
  const over = n > most
  return (
    <div className={over ? "characters over" : "characters"}>
      <p className="small">
        {over ? say(words.over, { n, extra: n - most }) : say(words.characters, { n, most })}
      </p>
      <span className="characters-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (100 * n) / most)}%` }} />
      </span>
    </div>
  )
}

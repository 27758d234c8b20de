import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { kitWords } from "../../../../kit/words.ts"
import { proposalWords } from "../../words.ts"
import { SimilarProposals } from "./similar.tsx"
import { newWords } from "./words.ts"

const longest = 120

/** 案由, and under it what was proposed before on the same matter. */
export function SubjectField(props: { value: string; onChange: (subject: string) => void; except?: string }) {
  const { value, onChange, except } = props
  const say = useSay()
  return (
    <div className="stack">
      <FieldFrame
        path="subject"
        label={say(proposalWords.fields.subject)}
        required
        hint={say(newWords.subjectHint)}
      >
        <textarea
          id="field-subject"
          className="input one-line subject-input"
          maxLength={longest}
          aria-describedby="field-subject-hint"
          value={value}
          onChange={(event) => onChange(event.target.value.replace(/\n/g, ""))}
        />
        <p className="hint counter">
          {say(kitWords.field.countOf, { n: [...value.trim()].length, max: longest })}
        </p>
      </FieldFrame>
      <SimilarProposals subject={value} {...(except ? { except } : {})} />
    </div>
  )
}

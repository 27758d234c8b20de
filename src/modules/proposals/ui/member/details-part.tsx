import { DirectoryPicker } from "../../../../kit/fields/directory-picker.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { proposalWords } from "../../words.ts"
import { AttachmentsEditor } from "../record/attachments.tsx"
import type { ProposalView } from "../record/proposal-view.ts"
import { useProposalTerms } from "../settings.ts"
import type { DraftForm } from "./draft.ts"
import { SuggestedUnits } from "./suggested-units.tsx"
import { writeWords as words } from "./words.ts"

interface Props {
  view: ProposalView
  form: DraftForm
  change: (change: Partial<DraftForm>) => void
}

/** Category, contact, suggested units, consents, attachments. */
export function DetailsPart({ view, form, change }: Props) {
  const say = useSay()
  const terms = useProposalTerms().data?.values
  const { fields } = proposalWords
  const seal = terms?.kinds.find((kind) => kind.code === form.kind)?.seal ?? false
  const check = (field: "publishConsent" | "meetingWished" | "researched" | "sealConfirmed") => (
    <label className="check">
      <input
        id={`field-${field}`}
        type="checkbox"
        checked={form[field]}
        onChange={(event) => change({ [field]: event.target.checked })}
      />
      {say(fields[field])}
    </label>
  )
  return (
    <div className="stack">
      <FieldFrame path="category" label={say(fields.category)} required group>
        <div className="choices">
          {(terms?.categories ?? []).map((category) => (
            <label key={category.code} className="choice">
              <input
                type="radio"
                name="category"
                checked={form.category === category.code}
                onChange={() => change({ category: category.code })}
              />
              {say(category.label)}
            </label>
          ))}
        </div>
      </FieldFrame>
      <FieldFrame path="contact" label={say(fields.contact)} required hint={say(words.hints.contact)}>
        <input
          id="field-contact"
          className="input"
          autoComplete="tel"
          maxLength={200}
          aria-describedby="field-contact-hint"
          value={form.contact}
          onChange={(event) => change({ contact: event.target.value })}
        />
      </FieldFrame>
      <FieldFrame path="suggestedUnitIds" label={say(fields.suggestedUnitIds)} hint={say(words.hints.units)}>
        <DirectoryPicker
          id="field-suggestedUnitIds"
          kind="body"
          many
          describedBy="field-suggestedUnitIds-hint"
          value={form.suggestedUnits}
          onChange={(suggestedUnits) => change({ suggestedUnits })}
        />
      </FieldFrame>
      <SuggestedUnits
        id={view.id}
        version={view.version}
        picked={form.suggestedUnits}
        onPick={(unit) => change({ suggestedUnits: [...form.suggestedUnits, unit] })}
      />
      <div className="checks">
        {check("publishConsent")}
        {check("meetingWished")}
        {check("researched")}
        {seal ? check("sealConfirmed") : null}
      </div>
      <FieldFrame path="attachments" label={say(words.files)} hint={say(words.hints.files)} group>
        <AttachmentsEditor id={view.id} />
      </FieldFrame>
    </div>
  )
}

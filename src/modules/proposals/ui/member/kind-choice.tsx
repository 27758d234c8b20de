import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { ErrorState, Loading } from "../../../../kit/states.tsx"
import { proposalWords } from "../../words.ts"
import { useProposalTerms } from "../settings.ts"
import { newWords } from "./words.ts"

interface Props {
  value: string
  onChange: (kind: string) => void
  /** Members sign their own kinds, bodies theirs; both where it is not settled yet. */
  signed: "member" | "body" | "either"
}

/** The kinds that this proposer may choose. */
export function KindChoice({ value, onChange, signed }: Props) {
  const say = useSay()
  const terms = useProposalTerms()
  if (terms.error) return <ErrorState error={terms.error} onRetry={() => void terms.refetch()} />
  if (!terms.data) return <Loading lines={2} />
  const kinds = terms.data.values.kinds.filter(
    (kind) => signed === "either" || (kind.signer === "member") === (signed === "member"),
  )
  return (
    <FieldFrame
      path="kind"
      label={say(proposalWords.fields.kind)}
      required
      group
      hint={say(newWords.kindHint)}
    >
      <div className="choices">
        {kinds.map((kind) => (
          <label key={kind.code} className="choice">
            <input
              type="radio"
              name="kind"
              checked={value === kind.code}
              onChange={() => onChange(kind.code)}
            />
            {say(kind.label)}
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

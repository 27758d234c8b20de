import { ButtonLink } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { useProposalTerms } from "../settings.ts"
import { PlainList } from "./plain-list.tsx"
import { fundCaseWords, screen } from "./words.ts"

/** 提案办理专项资金: the applications one may see; units apply here. */
export default function FundsPage() {
  const say = useSay()
  const unit = useMe().data?.roles.some((role) => role === "unit_liaison" || role === "unit_head") ?? false
  const inUse = useProposalTerms().data?.values.fundEnabled ?? false
  return (
    <PlainList
      plural="fund-applications"
      title={screen.fund}
      words={fundCaseWords}
      help={say(screen.fundHelp)}
      actions={
        unit && inUse ? (
          <ButtonLink kind="primary" icon="plus" href="/fund-applications/new">
            {say(screen.apply)}
          </ButtonLink>
        ) : null
      }
    />
  )
}

import { useSay } from "../../../../kit/preferences.tsx"
import { PlainList } from "./plain-list.tsx"
import { fundCaseWords, screen } from "./words.ts"

/** 提案办理专项资金: the applications one may see. */
export default function FundsPage() {
  const say = useSay()
  return (
    <PlainList
      plural="fund-applications"
      title={screen.fund}
      words={fundCaseWords}
      help={say(screen.fundHelp)}
    />
  )
}

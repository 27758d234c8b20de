import { useSay } from "../../../../kit/preferences.tsx"
import type { Secrecy } from "../../reports/record.ts"
import { reportCaseWords } from "../words.ts"

/** 知悉范围, above whatever text it is about, on the screen and on paper. */
export function Mark({ secrecy }: { secrecy: Secrecy }) {
  const say = useSay()
  const { choices, fields } = reportCaseWords
  return (
    <p className={`secrecy-mark ${secrecy}`}>
      <span className="only-read">{say(fields.secrecy)} </span>
      {say(choices[secrecy])}
    </p>
  )
}

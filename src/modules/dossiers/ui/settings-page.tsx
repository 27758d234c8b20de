import { roleWords } from "../../../base/role-words.ts"
import { TermsPage } from "../../../kit/terms/terms-page.tsx"
import { serviceTerms } from "../terms.ts"
import { screens } from "./words.ts"

/** 履职规则: the periods of the year, who sees ranks, whether evaluations carry names, and who is told the result. */
export default function SettingsPage() {
  return (
    <TermsPage book={{ terms: serviceTerms, title: screens.settings, choices: roleWords, columns: {} }} />
  )
}

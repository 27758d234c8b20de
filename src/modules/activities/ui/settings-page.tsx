import { TermsPage } from "../../../kit/terms/terms-page.tsx"
import { activityTerms } from "../terms.ts"
import { activityWords } from "../words/activity.ts"
import { screens } from "./words.ts"

/** 会议活动规则: notice, leave and attendance, as this committee has them. */
export default function SettingsPage() {
  const { choices } = activityWords
  return <TermsPage book={{ terms: activityTerms, title: screens.settings, choices, columns: {} }} />
}

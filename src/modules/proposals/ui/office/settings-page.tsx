import { TermsPage } from "../../../../kit/terms/terms-page.tsx"
import "./office.css"
import { proposalBook } from "./term-book.ts"

/** 提案规则: every point in which organisations differ, with default, practice and source. */
export default function SettingsPage() {
  return (
    <div className="office-page">
      <TermsPage book={proposalBook} />
    </div>
  )
}

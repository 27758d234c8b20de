import { TermsPage } from "../../../../kit/terms/terms-page.tsx"
import { opinionBook } from "./term-book.ts"

/** 社情民意规则: topics, deadlines, journals, who signs them, and what earns credit. */
export default function SettingsPage() {
  return <TermsPage book={opinionBook} />
}

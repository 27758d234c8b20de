import { LetterPage } from "./letter-page.tsx"

export default function ReceivedPage() {
  return <LetterPage side="received" />
}

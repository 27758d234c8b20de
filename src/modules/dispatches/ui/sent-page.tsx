import { LetterPage } from "./letter-page.tsx"

export default function SentPage() {
  return <LetterPage side="sent" />
}

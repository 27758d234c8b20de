import { Letters } from "./list.tsx"

/** 发函: what was sent from here, and how it stands. */
export default function SentListPage() {
  return <Letters side="sent" />
}

import { AttendancePage } from "./attendance-page.tsx"

export default function SummonsPage() {
  return <AttendancePage path="summons" />
}

import { AttendancePage } from "./attendance-page.tsx"

export default function EnrolmentPage() {
  return <AttendancePage path="enrolments" />
}

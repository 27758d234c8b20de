import { Letters } from "./list.tsx"

/** 收函: what other committees sent here. */
export default function ReceivedListPage() {
  return <Letters side="received" />
}

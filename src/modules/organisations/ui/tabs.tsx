import { usePath } from "../../../kit/link.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useMe } from "../../../kit/queries.ts"
import { Tabs } from "../../../kit/tabs.tsx"
import { words } from "../words.ts"
import "./organisation.css"

/** A body whose first day nobody entered has that of the institution. */
export const founded = "1949-09-21"

/** The pages of the register. */
export function RegisterTabs() {
  const say = useSay()
  const path = usePath()
  const tabs = [
    ["/organisation", words.overview],
    ["/organisation/bodies", words.bodies],
    ["/organisation/roll", words.roll],
    ["/organisation/terms", words.terms],
  ] as const
  return (
    <Tabs
      name={say(words.organisation)}
      tabs={tabs.map(([href, label]) => ({ href, label: say(label), current: path === href }))}
    />
  )
}

/** Whether the screen offers changes; the server decides. */
export function useKeeps(): boolean {
  const roles = useMe().data?.roles ?? []
  return roles.includes("system_administrator") || roles.includes("proposal_office")
}

const readers = ["system_administrator", "security_administrator", "audit_administrator", "proposal_office"]

/** Whether names lead to the page of the person. */
export function useReadsPeople(): boolean {
  return useMe().data?.roles.some((role) => readers.includes(role)) ?? false
}

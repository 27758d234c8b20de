import { To, usePath } from "../../../kit/link.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useMe } from "../../../kit/queries.ts"
import { words } from "../words.ts"
import "./organisation.css"

/** The three pages of the register. */
export function RegisterTabs() {
  const say = useSay()
  const path = usePath()
  const tabs = [
    ["/organisation", words.overview],
    ["/organisation/bodies", words.bodies],
    ["/organisation/terms", words.terms],
  ] as const
  return (
    <nav className="register-tabs no-print" aria-label={say(words.organisation)}>
      {tabs.map(([href, label]) => (
        <To key={href} href={href} aria-current={path === href ? "page" : undefined}>
          {say(label)}
        </To>
      ))}
    </nav>
  )
}

/** Whether the screen offers changes; the server decides. */
export function useKeeps(): boolean {
  const roles = useMe().data?.roles ?? []
  return roles.includes("system_administrator") || roles.includes("proposal_office")
}

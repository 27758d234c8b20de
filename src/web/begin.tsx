import { ButtonLink } from "../kit/button.tsx"
import { useSay } from "../kit/preferences.tsx"
import type { Me } from "../kit/queries.ts"
import { moduleRoutes } from "./modules.ts"

const speakers = ["member", "body_representative"]

/** What a member, a represented body or a reporting point comes to begin, from the first page on. */
export function Begin({ me }: { me: Me }) {
  const say = useSay()
  const speaks = me.roles.some((role) => speakers.includes(role))
  const begun = [
    ...(speaks ? ["/proposals/new"] : []),
    ...(speaks || me.office.nav.includes("/opinions") ? ["/opinions/new"] : []),
  ]
  return begun.map((href, place) => {
    const route = moduleRoutes.find(({ path }) => path === href)
    return route ? (
      <ButtonLink key={href} href={href} kind={place === 0 ? "primary" : "normal"} icon="write">
        {say(route.title)}
      </ButtonLink>
    ) : null
  })
}

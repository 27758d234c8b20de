import { ButtonLink } from "../../../kit/button.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useMe } from "../../../kit/queries.ts"
import { screen } from "../words.ts"

/** To what a person can do; shown to themselves and to whoever looks after rights. */
export function AbilitiesLink({ id }: { id: string }) {
  const say = useSay()
  const me = useMe().data
  const own = me?.person?.id === id
  if (!own && !me?.roles.includes("security_administrator")) return null
  return (
    <ButtonLink small icon="info" href={`/explanations/people/${id}`}>
      {say(own ? screen.mine : screen.person)}
    </ButtonLink>
  )
}

import type { Role } from "../base/actor.ts"
import { roleWords } from "../base/role-words.ts"
import { PageHead, Section } from "../kit/page-head.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { type Me, useMe } from "../kit/queries.ts"
import { Await } from "../kit/states.tsx"
import { AbilitiesLink } from "../modules/explanations/ui/public.tsx"
import { accountWords } from "./account-words.ts"
import { CalendarFeed } from "./calendar-feed.tsx"
import { LanguageChoice, SignOutButton, TextSizeChoice } from "./me-parts.tsx"
import { moduleRoutes } from "./modules.ts"
import { navEntries } from "./navigation.ts"
import { NoticePreferences } from "./notice-preferences.tsx"
import { OrganisationChoice } from "./organisation-choice.tsx"
import { SecurityPart } from "./security-part.tsx"
import { NavList } from "./side-nav.tsx"
import { webWords } from "./words.ts"

/** Who I am here and as what, how it is shown, how I am told, the way out; on a phone also every entry of the navigation. */
export default function AccountPage() {
  const w = useWords(webWords)
  const me = useMe()
  return (
    <Await query={me}>
      {(data) => {
        const entries = navEntries(moduleRoutes, data)
        return (
          <div className="narrow-page">
            <PageHead
              title={data.person?.name ?? data.account.name}
              below={data.organisation.name}
              actions={data.person ? <AbilitiesLink id={data.person.id} /> : null}
            />
            <div className="me-rows">
              <div className="phone-only sheet">
                <Section title={w("me.more")}>
                  <NavList all={entries} entries={entries} waiting={0} />
                </Section>
              </div>
              <Identity me={data} />
              <section className="sheet stack">
                <h2>{w("me.display")}</h2>
                <TextSizeChoice />
                <LanguageChoice />
              </section>
              <SecurityPart />
              <NoticePreferences />
              <CalendarFeed />
              <div>
                <SignOutButton />
              </div>
            </div>
          </div>
        )
      }}
    </Await>
  )
}

function Identity({ me }: { me: Me }) {
  const say = useSay()
  const w = useWords(accountWords)
  const roles = me.roles.map((role) => say(roleWords[role as Role] ?? { zh: role, en: role }))
  return (
    <section className="sheet stack">
      <h2>{w("identity")}</h2>
      <dl className="facts">
        <div>
          <dt>{w("name")}</dt>
          <dd>{me.person?.name ?? me.account.name}</dd>
        </div>
        <div>
          <dt>{w("roles")}</dt>
          <dd>{roles.length > 0 ? roles.join(" · ") : w("noRoles")}</dd>
        </div>
        {me.organisations.length > 1 ? null : (
          <div>
            <dt>{w("organisation")}</dt>
            <dd>{me.organisation.name}</dd>
          </div>
        )}
      </dl>
      {me.organisations.length > 1 ? <OrganisationChoice me={me} /> : null}
    </section>
  )
}

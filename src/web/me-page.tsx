import { PageHead, Section } from "../kit/page-head.tsx"
import { useWords } from "../kit/preferences.tsx"
import { useMe } from "../kit/queries.ts"
import { Await } from "../kit/states.tsx"
import { LanguageChoice, SignOutButton, TextSizeChoice } from "./me-parts.tsx"
import { moduleRoutes } from "./modules.ts"
import { navEntries } from "./navigation.ts"
import { NavList } from "./side-nav.tsx"
import { webWords } from "./words.ts"

/** Who I am here, how it is shown, the way out; on a phone also everything the bottom bar has no room for. */
export default function MePage() {
  const w = useWords(webWords)
  const me = useMe()
  return (
    <Await query={me}>
      {(data) => {
        const entries = navEntries(moduleRoutes, data)
        return (
          <div className="narrow-page">
            <PageHead title={data.person?.name ?? data.account.name} below={data.organisation.name} />
            <div className="me-rows">
              <div className="phone-only sheet">
                <Section title={w("me.more")}>
                  <NavList all={entries} entries={entries} waiting={0} />
                </Section>
              </div>
              <section className="sheet stack">
                <h2>{w("me.display")}</h2>
                <TextSizeChoice />
                <LanguageChoice />
              </section>
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

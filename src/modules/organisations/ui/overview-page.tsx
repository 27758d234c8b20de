import { useState } from "react"
import { Button, ButtonLink } from "../../../kit/button.tsx"
import { Icon } from "../../../kit/icons.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import type { Check } from "../schema.ts"
import { checkWords, fields, words } from "../words.ts"
import { RegisterForm } from "./register-form.tsx"
import { RegisterTabs, useKeeps } from "./tabs.tsx"

interface Organisation {
  name: string
  shortName: string
  regionCode: string
  slug: string
  publishes: boolean
}

/** What the organisation is, and what is still missing before the work can begin. */
export default function OverviewPage() {
  const say = useSay()
  const checks = useGet<{ items: Check[] }>("organisation", "/api/organisation/checks")
  return (
    <>
      <PageHead title={say(words.organisation)} />
      <RegisterTabs />
      <div className="stack">
        <Section title={say(words.checks)}>
          <Await query={checks}>{({ items }) => <Checks items={items.filter(({ done }) => !done)} />}</Await>
        </Section>
        <About />
      </div>
    </>
  )
}

const places: Readonly<Record<string, string>> = {
  organisation: "/organisation",
  term: "/organisation/terms",
  rules: "/settings/proposals",
  session: "/organisation/terms",
  sectors: "/organisation/bodies?kind=sector",
  dispatch_offices: "/organisation/bodies?kind=dispatch_office",
  units: "/organisation/bodies?kind=handling_unit",
  units_without_track: "/organisation/bodies?kind=handling_unit",
  units_without_duties: "/organisation/bodies?kind=handling_unit",
  units_without_liaison: "/members?who=all",
  members_without_sector: "/members?sector=none",
  members_without_account: "/members?account=none",
  members: "/members/import",
}

function Checks({ items }: { items: readonly Check[] }) {
  const say = useSay()
  if (items.length === 0) return <p className="notice done">{say(words.checksDone)}</p>
  const needed = items.filter((each) => each.needed).length
  return (
    <div className="sheet stack tight">
      <p>{say(needed === 0 ? words.checksMinor : words.checksLeft, { n: items.length, needed })}</p>
      <ul className="check-list">
        {items.map((each) => (
          <li key={each.code} className={each.needed ? "needed" : undefined}>
            <Icon name={each.needed ? "late" : "info"} />
            <div>
              {say(checkWords[each.code as keyof typeof checkWords], { count: each.count })}
              {each.needed ? <span className="muted small">（{say(words.needed)}）</span> : null}
              {each.examples.length > 0 ? (
                <p className="muted small">{say(words.suchAs, { names: each.examples.join("、") })}</p>
              ) : null}
            </div>
            <ButtonLink small href={places[each.code] ?? "/members?who=all"}>
              {say(words.go)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function About() {
  const say = useSay()
  const keeps = useKeeps()
  const [editing, setEditing] = useState(false)
  const organisation = useGet<Organisation>("organisation", "/api/organisation")
  const edit =
    keeps && !editing ? (
      <Button small onClick={() => setEditing(true)}>
        {say(words.edit)}
      </Button>
    ) : null
  return (
    <Section title={say(words.facts)} actions={edit}>
      <Await query={organisation}>
        {(data) => {
          const shown = (["name", "shortName", "regionCode"] as const).map(
            (name) => [fields[name], data[name]] as const,
          )
          return editing ? (
            <div className="sheet">
              <RegisterForm
                fields={(["name", "shortName", "regionCode"] as const).map((name) => ({
                  name,
                  label: fields[name],
                  required: true,
                }))}
                given={{ name: data.name, shortName: data.shortName, regionCode: data.regionCode }}
                send={(body) => ({ path: "/api/organisation", method: "PATCH", body })}
                onClose={() => setEditing(false)}
              />
            </div>
          ) : (
            <dl className="facts sheet">
              {shown.map(([label, value]) => (
                <div key={label.en}>
                  <dt>{say(label)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
              <div>
                <dt>{say(fields.publishes)}</dt>
                <dd>/open/{data.slug}</dd>
              </div>
            </dl>
          )
        }}
      </Await>
    </Section>
  )
}

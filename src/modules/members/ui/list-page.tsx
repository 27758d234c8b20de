import { useState } from "react"
import { queryString } from "../../../kit/api.ts"
import { ButtonLink } from "../../../kit/button.tsx"
import { CaseList } from "../../../kit/case-list.tsx"
import { To, useSearch } from "../../../kit/link.tsx"
import type { Column, Filter } from "../../../kit/list-model.ts"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Empty } from "../../../kit/states.tsx"
import { TakeOut } from "../../../kit/take-out.tsx"
import { privateWords } from "../private/words.ts"
import { type MemberLine, seatStates } from "../schema.ts"
import { fieldWords, reasons, screens, stateWords } from "../words.ts"
import { manyAccountsWords } from "./words-accounts.ts"
import "./members.css"
import { Portrait } from "./portrait.tsx"

const words = { states: stateWords, actions: {}, reasons }

/** People of the term, or everyone, by name, pinyin and what their seat says. */
export default function ListPage() {
  const say = useSay()
  const roles = useMe().data?.roles ?? []
  const keeps = roles.includes("system_administrator") || roles.includes("proposal_office")
  const grants = roles.includes("security_administrator")
  const [{ cursor: _, columns: __, ...shown }] = useSearch()
  const sectors = useGet<{ items: { id: string; name: string }[] }>(
    "organisation",
    "/api/organisation/bodies?kind=sector",
  )
  const choice = (value: string, label: { zh: string; en: string }) => ({ value, label })
  const filters: Filter[] = [
    {
      key: "who",
      label: screens.who,
      kind: "choice",
      choices: [choice("all", screens.whoAll), choice("others", screens.whoOthers)],
    },
    {
      key: "sector",
      label: screens.sector,
      kind: "choice",
      choices: [
        choice("none", screens.noSector),
        ...(sectors.data?.items ?? []).map(({ id, name }) => choice(id, { zh: name, en: name })),
      ],
    },
    {
      key: "state",
      label: screens.state,
      kind: "choice",
      choices: seatStates.map((state) => choice(state, stateWords[state])),
    },
    {
      key: "standing",
      label: screens.standing,
      kind: "choice",
      choices: [choice("true", screens.yes), choice("false", screens.no)],
    },
    {
      key: "account",
      label: screens.account,
      kind: "choice",
      choices: [choice("none", screens.accountNone), choice("some", screens.accountSome)],
    },
  ]
  const columns: Column<MemberLine>[] = [
    {
      key: "name",
      label: fieldWords.name,
      width: 10,
      cell: (row) => (
        <To className="person-name" href={`/members/${row.id}`}>
          <Portrait id={row.id} name={row.name} photo={row.photo} small />
          {row.name}
        </To>
      ),
    },
    { key: "sector", label: screens.sector, cell: (row) => row.sectorName ?? "—" },
    { key: "state", label: screens.state, cell: (row) => (row.state ? say(stateWords[row.state]) : "—") },
    { key: "standing", label: screens.standing, cell: (row) => (row.standing ? say(screens.yes) : "") },
    { key: "employer", label: fieldWords.employer, cell: (row) => row.employer },
    { key: "post", label: fieldWords.post, cell: (row) => row.post },
    { key: "party", label: fieldWords.party, cell: (row) => row.party, extra: true },
    { key: "birthYear", label: fieldWords.birthYear, cell: (row) => row.birthYear ?? "", extra: true },
    {
      key: "account",
      label: screens.account,
      cell: (row) => say(row.hasAccount ? screens.accountSome : screens.accountNone),
    },
  ]
  return (
    <>
      <PageHead
        title={say(screens.members)}
        actions={
          keeps ? (
            <>
              <Export />
              <ButtonLink href="/members/import" icon="file">
                {say(screens.import)}
              </ButtonLink>
              <ButtonLink href="/members/new" kind="primary" icon="plus">
                {say(screens.add)}
              </ButtonLink>
            </>
          ) : grants ? (
            <ButtonLink href={`/members/accounts${queryString(shown)}`} icon="key">
              {say(manyAccountsWords.title)}
            </ButtonLink>
          ) : null
        }
      />
      <CaseList<MemberLine>
        plural="members"
        title={screens.members}
        counted="people"
        columns={columns}
        filters={filters}
        rowName={(row) => row.name}
        hrefOf={(row) => `/members/${row.id}`}
        card={(row) => ({
          title: row.name,
          above: row.sectorName,
          lines: [[row.employer, row.post].filter(Boolean).join(" ")],
        })}
        words={words}
        empty={<Empty title={say(screens.empty)}>{say(screens.emptyHow)}</Empty>}
        exports={false}
      />
    </>
  )
}

function Export() {
  const say = useSay()
  const [search] = useSearch()
  const { cursor: _cursor, columns: _columns, ...filter } = search
  const [personal, setPersonal] = useState(false)
  const href = (purpose: string) =>
    `/api/members/export.xlsx${queryString({ ...filter, purpose, personal: personal ? 1 : undefined })}`
  return (
    <TakeOut tall label={screens.export} files={[{ label: screens.export, href }]}>
      <p>{say(screens.exportDoes)}</p>
      <label className="check">
        <input type="checkbox" checked={personal} onChange={(event) => setPersonal(event.target.checked)} />
        {say(privateWords.included)}
      </label>
    </TakeOut>
  )
}

import { Button, ButtonLink } from "../../../kit/button.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { To, useSearch } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Await, Empty } from "../../../kit/states.tsx"
import { claimWords } from "../claims/words.ts"
import { objectionWords } from "../objections/words.ts"
import type { YearView } from "../schema.ts"
import { AccountLines } from "./account.tsx"
import { readable } from "./amount.ts"
import { dayWords } from "./days.ts"
import { EntriesByKind } from "./entry-list.tsx"
import { ObjectionForm, ReportEntry, Statement } from "./mine-forms.tsx"
import { Owed, OwnDuties, Theirs } from "./mine-owed.tsx"
import { screens } from "./words.ts"
import { bodyScreens } from "./words-bodies.ts"
import { voiceScreens } from "./words-voices.ts"
import "./dossiers.css"

/** A year of service on one page: done, still asked for, and why each point. One's own, or a member's for the office. */
export default function MinePage() {
  const say = useSay()
  const { id = "me", bodyId, year: named } = useParts()
  const [search, setSearch] = useSearch()
  const year = Number(named ?? search.year ?? today().slice(0, 4))
  const whose = bodyId ? `bodies/${bodyId}` : `people/${id}`
  const query = useGet<YearView>("service", `/api/service/${whose}/years/${year}`)
  const own = !bodyId && id === "me"
  const step = (by: number) => setSearch({ ...search, year: String(year + by) })
  return (
    <div className="narrow-page my-year">
      <PageHead
        title={own ? say(screens.mine) : query.data?.name || say(bodyId ? screens.year : screens.personYear)}
        above={say(screens.yearOf, { year })}
        actions={
          <>
            {own ? (
              <>
                <Button small icon="left" onClick={() => step(-1)}>
                  {say(screens.earlier)}
                </Button>
                {year < Number(today().slice(0, 4)) ? (
                  <Button small onClick={() => step(1)}>
                    {say(screens.later)}
                  </Button>
                ) : null}
              </>
            ) : null}
            {bodyId ? null : (
              <ButtonLink small icon="archive" href={`/service/people/${id}/dossier`}>
                {say(screens.seeDossier)}
              </ButtonLink>
            )}
          </>
        }
      />
      <Await query={query}>{(view) => <Year key={`${whose}-${year}`} view={view} />}</Await>
    </div>
  )
}

function Year({ view }: { view: YearView }) {
  const say = useSay()
  const language = useLanguage()
  const { account, names, entries, yearId, own, bodyId } = view
  const nameOf = (id: string) => (names[id] ? say(names[id]) : id)
  const open = view.state === "collecting" || view.state === "scored"
  return (
    <div className="stack">
      {view.bodies.length > 0 ? <Theirs bodies={view.bodies} year={view.year} /> : null}
      {account ? (
        <div className="sheet stack tight">
          <p className="year-score">
            <span>
              <span className="figure-value num">
                {account.score === null ? "–" : readable(account.score)}
              </span>{" "}
              <span className="muted year-unit">{say(screens.unit)}</span>
            </span>
            {account.gradeName ? (
              <span className={`year-grade grade-${account.gradeColour ?? "plain"}`}>
                {account.gradeName}
              </span>
            ) : null}
          </p>
          {account.gate && account.grade ? (
            <p className="muted small">{say(screens.byGate, { name: nameOf(account.gate) })}</p>
          ) : null}
          <p className="muted small">
            {account.exempt
              ? say(screens.exempt, { name: nameOf(account.exempt) })
              : view.provisional
                ? say(screens.provisional)
                : view.approvedOn
                  ? say(screens.approvedBy, {
                      meeting: view.meeting ?? "",
                      date: dayWords(view.approvedOn, language),
                    })
                  : null}
          </p>
          {view.ruleBook ? (
            <p className="muted small">
              {say(screens.byBook, { name: view.ruleBook.name, version: view.ruleBook.version })}
            </p>
          ) : null}
        </div>
      ) : (
        <p className="notice">{say(screens.noBook)}</p>
      )}
      {account || view.reportOwed ? <Owed view={view} nameOf={nameOf} /> : null}
      {view.duties.length > 0 ? <OwnDuties duties={view.duties} /> : null}
      {account && account.lines.length > 0 ? (
        <Section title={say(screens.whyPoints)}>
          <AccountLines account={account} names={names} entries={entries} />
          {own && view.state === "objections" && yearId ? (
            <ObjectionForm yearId={yearId} bodyId={bodyId} account={account} nameOf={nameOf} />
          ) : null}
        </Section>
      ) : null}
      {view.objections.length > 0 ? (
        <Section title={say(screens.objections)}>
          {view.objections.map((each) => (
            <p key={each.id}>
              <To href={`/service-objections/${each.id}`}>
                {each.about ? `${nameOf(each.about)}：` : ""}
                {each.body}
              </To>
              <span className="muted small account-why">
                {say(wordOf(objectionWords.states, each.state))}
                {each.reason ? ` · ${each.reason}` : ""}
              </span>
            </p>
          ))}
        </Section>
      ) : null}
      {view.measures.length > 0 ? (
        <Section title={say(screens.measures)}>
          {view.measures.map((each) => (
            <p key={each.id}>
              <To href={`/service-measures/${each.id}`}>{each.name}</To>
              <span className="muted small account-why">
                {[each.meeting, each.reason].filter(Boolean).join(" · ")}
              </span>
            </p>
          ))}
        </Section>
      ) : null}
      {view.claims.length > 0 ? (
        <Section title={say(voiceScreens.claimsWaiting)}>
          <ul className="entry-list">
            {view.claims.map((each) => (
              <li key={each.id}>
                <span className="row spread">
                  <To href={`/service-claims/${each.id}`}>{each.title}</To>
                  <StateTag tone={each.state === "waiting" ? "waiting" : "stopped"}>
                    {say(wordOf(claimWords.states, each.state))}
                  </StateTag>
                </span>
                <span className="muted small">
                  {[dayWords(each.onDate, language), each.reason].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={say(bodyId ? bodyScreens.done : screens.done)}>
        {entries.length === 0 ? (
          <Empty title={say(screens.nothingDone)}>
            {say(bodyId ? bodyScreens.nothingDoneWhy : screens.nothingDoneWhy)}
          </Empty>
        ) : (
          <EntriesByKind entries={entries} />
        )}
        {own ? <ReportEntry bodyId={bodyId} /> : null}
      </Section>
      <span id="statement" />
      {yearId && (view.report || (own && open)) ? (
        <Section title={say(bodyId ? bodyScreens.statement : screens.statement)}>
          {own && open && !view.report?.review ? (
            <Statement yearId={yearId} bodyId={bodyId} body={view.report?.body ?? ""} />
          ) : (
            <p className="written">{view.report?.body}</p>
          )}
          {view.report?.review ? (
            <p className="notice">
              {say(screens.review)}：{view.report.review}
            </p>
          ) : null}
        </Section>
      ) : null}
    </div>
  )
}

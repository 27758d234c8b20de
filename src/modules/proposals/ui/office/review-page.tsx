import { type ReactNode, useEffect, useMemo, useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import type { CaseView } from "../../../../kit/case-view.ts"
import { wordOf } from "../../../../kit/case-view.ts"
import type { Picked } from "../../../../kit/fields/directory-picker.tsx"
import { useSearch } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { ReviewDesk } from "../../../../kit/review-desk.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { Tabs } from "../../../../kit/tabs.tsx"
import { proposalWords } from "../../words.ts"
import "../record/record.css"
import type { ProposalView } from "../record/proposal-view.ts"
import { useProposalTerms } from "../settings.ts"
import { proposalCaseWords } from "../words.ts"
import { useDrafts } from "./drafts.ts"
import { FileMany } from "./file-many.tsx"
import "./office.css"
import { SessionOverview, useOverview } from "./overview.tsx"
import { countOf } from "./overview-figures.ts"
import { SimilarPart, UnitsPart, useSimilar } from "./review-aside.tsx"
import { reviewForms } from "./review-forms.tsx"
import { BesideText, EarlierReviews, ReviewText } from "./review-text.tsx"
import { officeWords } from "./words.ts"
import { reviewWords } from "./words-review.ts"

const rounds = ["first_review", "second_review", "final_review"] as const
type Round = (typeof rounds)[number]

/** Each decision under one letter, so that a queue is worked without the mouse. */
const letters = {
  file: "f",
  review: "v",
  returnForRevision: "r",
  editText: "t",
  merge: "m",
  reject: "x",
  convertToOpinion: "c",
  convertToAdvice: "a",
  escalate: "e",
  resolveOnSite: "s",
}

interface Row {
  id: string
  subject: string
  leadName: string
  leadSector: string
  proposedOutcome: string | null
}

/** 审查: the queues of the rounds, the text in the middle, what is like it and who might handle it beside the decision. */
export default function ReviewPage() {
  const w = useWords(reviewWords)
  const terms = useProposalTerms().data?.values
  const overview = useOverview().data
  const me = useMe().data
  const [search] = useSearch()
  const [many, setMany] = useState(false)
  const used = rounds.filter(
    (round) =>
      round === "final_review" ||
      (round === "first_review" && terms?.reviewRounds !== 1) ||
      (round === "second_review" && (terms?.reviewRounds === 3 || (countOf(overview, round) ?? 0) > 0)),
  )
  const usual: Round = me?.roles.includes("proposal_committee") ? "final_review" : "first_review"
  const round =
    used.find((each) => each === search.round) ?? used.find((each) => each === usual) ?? "final_review"
  const decides = me?.roles.includes("proposal_committee") ?? false
  return (
    <div className="office-page">
      <PageHead
        title={w("title")}
        below={<SessionOverview />}
        actions={
          round === "final_review" && decides ? (
            <Button icon="done" onClick={() => setMany(true)}>
              {w("many")}
            </Button>
          ) : null
        }
      />
      <Tabs
        name={w("tabs")}
        tabs={used.map((each) => ({
          href: `/proposals/review?round=${each}`,
          label: w(`rounds.${each}`),
          count: countOf(overview, each),
          current: each === round,
        }))}
      />
      <Desk key={round} round={round} />
      {many ? <FileMany onClose={() => setMany(false)} /> : null}
    </div>
  )
}

function Desk({ round }: { round: Round }) {
  const w = useWords(reviewWords)
  const say = useSay()
  const terms = useProposalTerms().data?.values
  const drafts = useDrafts()
  const [at, setAt] = useState<string | undefined>()
  const [beside, setBeside] = useState<{ of: string; id: string } | undefined>()
  const [ask, setAsk] = useState<{ action: string; n: number } | undefined>()
  const similar = useSimilar(at).data?.items ?? []
  const lists = useMemo(
    () => ({ categories: terms?.categories, rejectGrounds: terms?.rejectGrounds }),
    [terms],
  )
  const besideId = (view: CaseView) => (beside?.of === view.id ? beside.id : undefined)
  const propose = (action: string) => setAsk((before) => ({ action, n: (before?.n ?? 0) + 1 }))
  const takeUnit = (view: CaseView, unit: Picked) => {
    const typed = drafts.read(view.id, "review")
    const units = ((typed.unitIds ?? []) as Picked[]).filter((each) => each.id !== unit.id)
    drafts.write(view.id, "review", { ...typed, unitIds: [...units, unit] })
    propose("review")
  }
  return (
    <ReviewDesk<Row>
      plural="proposals"
      params={{ state: round, sort: "-submittedOn" }}
      words={proposalCaseWords}
      letters={letters}
      ask={ask}
      hide={["assignNumber"]}
      forms={reviewForms({ drafts, terms, lists, similar })}
      row={(row) => ({
        title: row.subject || say(officeWords.untitled),
        lines: [
          <span key="line" className="muted">
            {row.leadName}
            {" · "}
            {row.proposedOutcome
              ? w("proposed", { outcome: say(wordOf(proposalWords.choices, row.proposedOutcome)) })
              : row.leadSector || w("unreviewed")}
          </span>,
        ],
      })}
      text={(view) => (
        <Noted key={view.id} id={view.id} onShown={setAt}>
          {besideId(view) ? (
            <div className="beside">
              <ReviewText view={view as unknown as ProposalView} />
              <BesideText id={besideId(view) as string} onClose={() => setBeside(undefined)} />
            </div>
          ) : (
            <ReviewText view={view as unknown as ProposalView} />
          )}
        </Noted>
      )}
      aside={(view) => (
        <>
          <EarlierReviews view={view as unknown as ProposalView} />
          <SimilarPart
            id={view.id}
            mayMerge={view.available.some((offer) => offer.action === "merge" && offer.enabled)}
            besideId={besideId(view)}
            onBeside={(id) => setBeside(id ? { of: view.id, id } : undefined)}
            onMerge={(id) => {
              drafts.write(view.id, "merge", { ...drafts.read(view.id, "merge"), targetId: id })
              propose("merge")
            }}
          />
          <UnitsPart
            id={view.id}
            chosen={((drafts.read(view.id, "review").unitIds ?? []) as Picked[]).map((each) => each.id)}
            onUse={
              view.available.some((offer) => offer.action === "review" && offer.enabled)
                ? (unit) => takeUnit(view, unit)
                : undefined
            }
          />
        </>
      )}
      empty={<Empty title={w("empty")}>{w("emptyHelp")}</Empty>}
    />
  )
}

/** Tells the desk which case is being read. */
function Noted(props: { id: string; onShown: (id: string) => void; children: ReactNode }) {
  const { id, onShown, children } = props
  useEffect(() => onShown(id), [id, onShown])
  return children
}

import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { StateTag } from "../../../kit/state-tag.tsx"
import type { BoardView } from "../schema.ts"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"

const hrefOf = (personId: string, year: number) => `/service/people/${personId}/years/${year}`

/** Objections, each answered with a reason. */
export function Objections({ items, year }: { items: BoardView["objections"]; year: number }) {
  const say = useSay()
  return (
    <Section title={say(screens.objections)}>
      {items.length === 0 ? <p className="muted">{say(screens.noObjections)}</p> : null}
      <ul className="entry-list">
        {items.map((each) => (
          <li key={each.id}>
            <div className="row spread">
              <span>
                <To href={hrefOf(each.personId, year)}>{each.name}</To> · {each.body}
              </span>
              <StateTag tone={each.state === "waiting" ? "waiting" : "done"}>
                {say(screens.objectionStates[each.state as keyof typeof screens.objectionStates])}
              </StateTag>
            </div>
            {each.reason ? <p className="muted small">{each.reason}</p> : null}
            {each.state === "waiting" ? <Answer id={each.id} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Answer({ id }: { id: string }) {
  const say = useSay()
  const [uphold, setUphold] = useState<boolean>()
  if (uphold === undefined)
    return (
      <div className="row">
        <Button onClick={() => setUphold(true)}>{say(screens.uphold)}</Button>
        <Button onClick={() => setUphold(false)}>{say(screens.dismiss)}</Button>
      </div>
    )
  return (
    <ShortForm
      fields={[{ name: "reason", label: screens.reason, type: "long" }]}
      path={`/api/service/objections/${id}/answer`}
      body={({ reason }) => ({ uphold, reason })}
      label={uphold ? screens.uphold : screens.dismiss}
      onClose={() => setUphold(undefined)}
    />
  )
}

/** What the rules propose: each is decided by people, with the reason. */
export function Measures({ items, year }: { items: BoardView["measures"]; year: number }) {
  const say = useSay()
  return (
    <Section title={say(screens.proposed)}>
      <p className="muted small">{say(items.length === 0 ? screens.noMeasures : screens.proposedLead)}</p>
      <ul className="entry-list">
        {items.map((each) => (
          <li key={each.id}>
            <div className="row spread">
              <span>
                <To href={hrefOf(each.personId, year)}>{each.person}</To> · {each.name}
              </span>
              <StateTag
                tone={each.state === "proposed" ? "waiting" : each.state === "dropped" ? "stopped" : "done"}
              >
                {say(screens.measureStates[each.state as keyof typeof screens.measureStates])}
              </StateTag>
            </div>
            <p className="muted small">
              {[
                say(screens.approvals[each.approval as keyof typeof screens.approvals]),
                each.meeting,
                each.reason,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {each.state === "proposed" || each.state === "decided" ? <Decide measure={each} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Decide({ measure }: { measure: BoardView["measures"][number] }) {
  const say = useSay()
  const [state, setState] = useState<"decided" | "dropped" | "done">()
  const labels = { decided: screens.decide, dropped: screens.drop, done: screens.doneIt }
  const next =
    measure.state === "proposed" ? (["decided", "dropped"] as const) : (["done", "dropped"] as const)
  if (!state)
    return (
      <div className="row">
        {next.map((each) => (
          <Button key={each} onClick={() => setState(each)}>
            {say(labels[each])}
          </Button>
        ))}
      </div>
    )
  const meets = state === "decided" && ["chairs_meeting", "standing_committee"].includes(measure.approval)
  return (
    <ShortForm
      fields={[
        ...(meets ? [{ name: "meeting", label: screens.meeting }] : []),
        { name: "reason", label: screens.reason, type: "long" as const },
      ]}
      path={`/api/service/measures/${measure.id}/decision`}
      body={(typed) => ({ ...typed, state })}
      label={labels[state]}
      onClose={() => setState(undefined)}
    />
  )
}

/** 述职 of members, and its review. */
export function Reports({ items, year }: { items: BoardView["reports"]; year: number }) {
  const say = useSay()
  return (
    <Section title={say(screens.statements)}>
      {items.length === 0 ? <p className="muted">{say(screens.noStatements)}</p> : null}
      <ul className="entry-list">
        {items.map((each) => (
          <li key={each.id}>
            <To href={hrefOf(each.personId, year)}>{each.name}</To>
            <p className="written">{each.body}</p>
            {each.review ? (
              <p className="muted small">
                {say(screens.review)}：{each.review}
              </p>
            ) : (
              <Review id={each.id} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Review({ id }: { id: string }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <p>
        <Button small onClick={() => setOpen(true)}>
          {say(screens.writeReview)}
        </Button>
      </p>
    )
  return (
    <ShortForm
      fields={[{ name: "review", label: screens.review, type: "long" }]}
      path={`/api/service/reports/${id}/review`}
      body={(typed) => typed}
      label={screens.save}
      onClose={() => setOpen(false)}
    />
  )
}

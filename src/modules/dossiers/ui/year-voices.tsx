import { type ReactNode, useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { ShortForm as PickForm } from "../../../kit/short-form.tsx"
import { StateTag } from "../../../kit/state-tag.tsx"
import { rungs } from "../measures/schema/ladder.ts"
import { measureWords } from "../measures/words.ts"
import { objectionWords } from "../objections/words.ts"
import type { BoardView } from "../schema.ts"
import { measureTones } from "./measure-page.tsx"
import { objectionTones } from "./objection-page.tsx"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"
import { bodyScreens } from "./words-bodies.ts"
import { voiceScreens } from "./words-voices.ts"
import { yearHref } from "./year-href.ts"

/** Objections, those that wait for an answer first; each is answered on its own page. */
export function Objections({ items, year }: { items: BoardView["objections"]; year: number }) {
  const say = useSay()
  const sorted = items.toSorted((a, b) => Number(b.state === "waiting") - Number(a.state === "waiting"))
  return (
    <Section title={say(screens.objections)}>
      {items.length === 0 ? <p className="muted">{say(screens.noObjections)}</p> : null}
      <ul className="entry-list">
        {sorted.map((each) => (
          <li key={each.id}>
            <div className="row spread">
              <span>
                <To href={yearHref(each, year)}>{each.name}</To> ·{" "}
                <To href={`/service-objections/${each.id}`}>{each.body}</To>
              </span>
              <StateTag tone={objectionTones[each.state as keyof typeof objectionTones]}>
                {say(wordOf(objectionWords.states, each.state))}
              </StateTag>
            </div>
            {each.reason ? <p className="muted small">{each.reason}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the rules or the office propose: each is decided by people, with the reason, on its own page. */
export function Measures({
  items,
  year,
  yearId,
  proposes,
  bodies,
}: {
  items: BoardView["measures"]
  year: number
  yearId: string
  proposes: boolean
  bodies: BoardView["bodies"]
}) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <Section
      title={say(screens.proposed)}
      actions={
        proposes && !open ? (
          <Button small icon="plus" onClick={() => setOpen(true)}>
            {say(voiceScreens.proposeMeasure)}
          </Button>
        ) : null
      }
    >
      <p className="muted small">{say(items.length === 0 ? screens.noMeasures : screens.proposedLead)}</p>
      {open ? <Propose yearId={yearId} bodies={bodies} onClose={() => setOpen(false)} /> : null}
      <ul className="entry-list">
        {items.map((each) => (
          <li key={each.id}>
            <div className="row spread">
              <span>
                <To href={yearHref(each, year)}>{each.person}</To> ·{" "}
                <To href={`/service-measures/${each.id}`}>{each.name}</To>
              </span>
              <StateTag tone={measureTones[each.state as keyof typeof measureTones]}>
                {say(wordOf(measureWords.states, each.state))}
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
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Propose({
  yearId,
  bodies,
  onClose,
}: {
  yearId: string
  bodies: BoardView["bodies"]
  onClose: () => void
}) {
  const { fields } = measureWords
  return (
    <div className="sheet">
      <PickForm
        does={bodies.length > 0 ? bodyScreens.proposeLead : voiceScreens.proposeLead}
        label={voiceScreens.proposeMeasure}
        fields={[
          bodies.length > 0
            ? {
                name: "bodyId",
                label: bodyScreens.who,
                type: "select",
                choices: bodies.map(({ id, name }) => ({ value: id, label: { zh: name, en: name } })),
              }
            : { name: "personId", label: fields.personId, type: "pick", pick: "member" },
          {
            name: "rung",
            label: fields.rung,
            type: "select",
            choices: Object.entries(rungs).map(([value, { name }]) => ({ value, label: name })),
          },
          { name: "name", label: fields.name },
          { name: "grounds", label: fields.grounds, type: "textarea" },
        ]}
        send={(typed) => ({
          path: "/api/service-measures",
          method: "POST",
          body: { ...typed, serviceYearId: yearId },
        })}
        onDone={onClose}
        onClose={onClose}
      />
    </div>
  )
}

/** 述职 of members, and its review. */
export function Reports({
  items,
  year,
  ofBodies,
  children,
}: {
  items: BoardView["reports"]
  year: number
  ofBodies: boolean
  children?: ReactNode
}) {
  const say = useSay()
  return (
    <Section title={say(ofBodies ? bodyScreens.statements : screens.statements)}>
      {children}
      {items.length === 0 ? (
        <p className="muted">{say(ofBodies ? bodyScreens.noStatements : screens.noStatements)}</p>
      ) : null}
      <ul className="entry-list">
        {items.map((each) => (
          <li key={each.id}>
            <To href={yearHref(each, year)}>{each.name}</To>
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

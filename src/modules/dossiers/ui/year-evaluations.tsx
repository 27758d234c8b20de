import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { DirectoryPicker, type Picked } from "../../../kit/fields/directory-picker.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import type { Codes, EvaluationLine } from "../evaluations/schema.ts"
import type { BoardView } from "../schema.ts"
import { dayWords } from "./days.ts"
import { ShortForm } from "./short-form.tsx"
import { Sure } from "./sure.tsx"
import { askScreens as words } from "./words-asks.ts"
import { bodyScreens } from "./words-bodies.ts"

/** 群众评议、专委会评价: rounds, how many have answered, and closing them. */
export function Evaluations({
  yearId,
  opens,
  bodies,
}: {
  yearId: string
  opens: boolean
  /** The bodies that the year scores; none in a year of members. */
  bodies: BoardView["bodies"]
}) {
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<Codes>()
  const path = `/api/service-years/${yearId}/evaluations`
  const rounds = useGet<{ items: EvaluationLine[] }>("service", path)
  if (!opens && rounds.data?.items.length === 0) return null
  return (
    <Section
      title={say(bodies.length > 0 ? bodyScreens.evaluations : words.evaluations)}
      actions={
        opens && !open ? (
          <Button small icon="plus" onClick={() => setOpen(true)}>
            {say(words.openRound)}
          </Button>
        ) : null
      }
    >
      <p className="muted small">{say(words.evaluationsLead)}</p>
      {open ? (
        <OpenRound
          path={path}
          bodies={bodies}
          onMade={(codes) => {
            setOpen(false)
            setMade(codes)
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
      {made ? <CodeList codes={made.codes} onClose={() => setMade(undefined)} /> : null}
      <Await query={rounds}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{say(words.noRounds)}</p>
          ) : (
            <ul className="entry-list">
              {items.map((each) => (
                <li key={each.id}>
                  <div className="row spread">
                    <span>
                      {say((bodies.length > 0 ? bodyScreens : words).kinds[each.kind])} · {each.title}
                    </span>
                    <span className="num">
                      {say(words.answered, { used: each.used, all: each.evaluators })}
                    </span>
                  </div>
                  <div className="row spread">
                    <span className="muted small">
                      {[
                        say(bodies.length > 0 ? bodyScreens.ofBodies : words.ofMembers, { n: each.members }),
                        say(each.sealed ? words.sealed : words.named),
                        each.closed
                          ? say(words.roundClosed)
                          : say(words.until, { date: dayWords(each.closesOn, language) }),
                      ].join(" · ")}
                    </span>
                    {opens && !each.closed ? (
                      <Sure
                        path={`/api/service/evaluations/${each.id}/closing`}
                        label={words.closeRound}
                        does={words.closeRoundDoes}
                      />
                    ) : null}
                  </div>
                  {each.marks.length > 0 ? (
                    <details className="fold">
                      <summary>{say(words.marksGiven)}</summary>
                      <ul className="entry-list">
                        {each.marks.map(({ evaluator, member, mark }) => (
                          <li key={`${evaluator} ${member}`} className="row spread">
                            <span>{`${evaluator} → ${member}`}</span>
                            <span className="num">{mark}</span>
                          </li>
                        ))}
                      </ul>
                    </details>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Section>
  )
}

function OpenRound({
  path,
  bodies,
  onMade,
  onClose,
}: {
  path: string
  bodies: BoardView["bodies"]
  onMade: (codes: Codes) => void
  onClose: () => void
}) {
  const say = useSay()
  // Of a handful of bodies all are meant, unless some are taken out.
  const [members, setMembers] = useState<Picked[]>([...bodies])
  return (
    <div className="sheet">
      <ShortForm
        fields={[
          {
            name: "kind",
            label: words.roundKind,
            type: "select",
            choices: Object.entries((bodies.length > 0 ? bodyScreens : words).kinds).map(([value, name]) => ({
              value,
              label: say(name),
            })),
          },
          { name: "title", label: words.roundTitle },
          { name: "closesOn", label: words.roundUntil, type: "date" },
          { name: "evaluators", label: words.evaluators, type: "long", hint: words.evaluatorsHint, rows: 4 },
        ]}
        path={path}
        body={({ evaluators = "", ...typed }) => ({
          ...typed,
          evaluators: evaluators.split(/[\n、,，]+/).flatMap((name) => name.trim() || []),
          memberIds: members.map(({ id }) => id),
        })}
        label={words.openRound}
        onDone={(answer) => onMade(answer as Codes)}
        onClose={onClose}
      >
        <div className="field">
          <label className="label" htmlFor="evaluated-members">
            {say(bodies.length > 0 ? bodyScreens.evaluated : words.evaluated)}
          </label>
          <DirectoryPicker
            id="evaluated-members"
            kind={bodies.length > 0 ? "body" : "member"}
            many
            value={members}
            onChange={setMembers}
          />
        </div>
      </ShortForm>
    </div>
  )
}

/** The codes, once: to print or to send; afterwards nobody can show them again. */
function CodeList({ codes, onClose }: { codes: Codes["codes"]; onClose: () => void }) {
  const say = useSay()
  return (
    <div className="sheet stack" role="status">
      <p>{say(words.codesOnce)}</p>
      <ul className="entry-list">
        {codes.map(({ name, path }) => (
          <li key={path}>
            <span>{name}</span>
            <code className="code-address">{`${window.location.origin}${path}`}</code>
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <Button onClick={() => window.print()}>{say(words.print)}</Button>
        <Button onClick={onClose}>{say(words.handedOut)}</Button>
      </div>
    </div>
  )
}

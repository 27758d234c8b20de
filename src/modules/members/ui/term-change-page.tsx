import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { belongingKindWords } from "../../../base/body-words.ts"
import { roleWords } from "../../../base/role-words.ts"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { addDays, today } from "../../../kit/clock.ts"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Await, Empty, problemText } from "../../../kit/states.tsx"
import { endingKinds, endingRoles, type PerformedChange, type Rehearsal } from "../change-of-term/schema.ts"
import { termChangeWords as words } from "../change-of-term/words.ts"
import { grantedRoles } from "../schema.ts"
import { screens } from "../words.ts"
import "./members.css"
import { Past } from "./term-change-past.tsx"
import { RehearsalPart } from "./term-change-rehearsal.tsx"

interface Term {
  id: string
  number: number
  startsOn: string
  endsOn: string | null
}

export interface Asked {
  termId: string
  lastDay: string
  firstDay: string
  endKinds: string[]
  endRoles: string[]
}

/** 换届: choose, rehearse, compare person by person, and perform once. */
export default function TermChangePage() {
  const say = useSay()
  const terms = useGet<{ items: Term[] }>("organisation", "/api/organisation/terms")
  const past = useGet<{ items: PerformedChange[] }>("members", "/api/term-changes")
  const roles = useMe().data?.roles ?? []
  const keeps = roles.includes("system_administrator") || roles.includes("proposal_office")
  const grants = roles.includes("security_administrator")
  return (
    <div className="stack">
      <PageHead title={say(words.title)} below={say(keeps ? words.lead : words.waitingLead)} />
      {keeps ? (
        <Await query={terms}>{({ items }) => <Change terms={items} done={past.data?.items ?? []} />}</Await>
      ) : null}
      <Await query={past}>
        {({ items }) =>
          items.length > 0 ? (
            <Past items={items} grants={grants} />
          ) : keeps ? null : (
            <Empty title={say(words.nonePast)}>{say(words.nonePastHelp)}</Empty>
          )
        }
      </Await>
    </div>
  )
}

function Change({ terms, done }: { terms: readonly Term[]; done: readonly PerformedChange[] }) {
  const say = useSay()
  const client = useQueryClient()
  const open = terms.filter(({ number }) => !done.some(({ closed }) => closed === number))
  const now = open.findLast(({ endsOn }) => endsOn === null || endsOn >= today()) ?? open.at(-1)
  const [asked, setAsked] = useState<Asked>(() => beginWith(terms, now))
  const rehearse = useMutation({
    mutationFn: (given: Asked) =>
      call<Rehearsal>("/api/term-changes/rehearsal", { method: "POST", body: given }),
  })
  const perform = useMutation({
    mutationFn: (digest: string) => call("/api/term-changes", { method: "POST", body: { ...asked, digest } }),
    onSuccess: () => {
      rehearse.reset()
      return client.invalidateQueries()
    },
  })
  // What was rehearsed is no longer what is asked.
  const change = (more: Partial<Asked>) => {
    setAsked({ ...asked, ...more })
    rehearse.reset()
    perform.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    perform.reset()
    rehearse.mutate(asked)
  }
  const wrong = rehearse.error ?? perform.error
  return (
    <>
      <form className="sheet stack" onSubmit={submit}>
        <div className="short-fields">
          <label className="field">
            <span className="label">{say(words.closing)}</span>
            <select
              className="input"
              value={asked.termId}
              onChange={(event) =>
                change(
                  beginWith(
                    terms,
                    open.find(({ id }) => id === event.target.value),
                  ),
                )
              }
            >
              {open.map(({ id, number }) => (
                <option key={id} value={id}>
                  {say(screens.termName, { n: number })}
                </option>
              ))}
            </select>
          </label>
          {(["lastDay", "firstDay"] as const).map((name) => (
            <label key={name} className="field">
              <span className="label">{say(words[name])}</span>
              <input
                className="input"
                type="date"
                required
                value={asked[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            </label>
          ))}
        </div>
        <details>
          <summary>{say(words.ends)}</summary>
          <div className="stack tight">
            <Ticks
              label={say(words.endKinds)}
              choices={(Object.keys(belongingKindWords) as (keyof typeof belongingKindWords)[]).map(
                (value) => ({
                  value,
                  words: say(belongingKindWords[value]),
                }),
              )}
              ticked={asked.endKinds}
              onChange={(endKinds) => change({ endKinds })}
            />
            <Ticks
              label={say(words.endRoles)}
              choices={grantedRoles
                .filter((role) => !role.endsWith("_administrator"))
                .map((value) => ({ value, words: say(roleWords[value]) }))}
              ticked={asked.endRoles}
              onChange={(endRoles) => change({ endRoles })}
            />
            <p className="muted small">{say(words.others)}</p>
          </div>
        </details>
        <div>
          <Button type="submit" {...(rehearse.data ? {} : { kind: "primary" })} disabled={rehearse.isPending}>
            {say(words.rehearse)}
          </Button>
        </div>
      </form>
      {wrong ? (
        <p className="notice wrong" role="alert">
          {problemText(wrong, say)}
        </p>
      ) : null}
      {perform.isSuccess ? (
        <p className="notice done" role="status">
          {say(words.performed)}
        </p>
      ) : null}
      {rehearse.data ? (
        <RehearsalPart
          plan={rehearse.data}
          busy={perform.isPending}
          onPerform={() => perform.mutate(rehearse.data.digest)}
        />
      ) : null}
    </>
  )
}

/** The days as registered, where they are: the end of the term and the beginning of the next. */
function beginWith(terms: readonly Term[], closing: Term | undefined): Asked {
  const next = terms.find(({ number }) => number === (closing?.number ?? 0) + 1)
  const dayBefore = next && addDays(next.startsOn, -1)
  const lastDay = closing?.endsOn ?? dayBefore ?? today()
  return {
    termId: closing?.id ?? "",
    lastDay,
    firstDay: next?.startsOn ?? addDays(lastDay, 1),
    endKinds: [...endingKinds],
    endRoles: [...endingRoles],
  }
}

function Ticks(props: {
  label: string
  choices: readonly { value: string; words: string }[]
  ticked: readonly string[]
  onChange: (ticked: string[]) => void
}) {
  const { label, choices, ticked, onChange } = props
  return (
    <fieldset className="ticks">
      <legend className="label">{label}</legend>
      {choices.map(({ value, words: said }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...ticked, value] : ticked.filter((each) => each !== value))
            }
          />
          {said}
        </label>
      ))}
    </fieldset>
  )
}

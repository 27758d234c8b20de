import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { fill, type Words } from "../../../base/words.ts"
import { call } from "../../../kit/api.ts"
import { beginFor } from "../../../kit/behalf.ts"
import { Button, ButtonLink } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { useGo } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Await, problemText } from "../../../kit/states.tsx"
import type { Substitution, Substitutions } from "../substitution/schema.ts"
import { dutyWords, substitutionWords as words } from "../substitution/words.ts"
import { DatedSpan } from "./dated-span.tsx"
import { type Field, PersonForm } from "./form.tsx"
import "./members.css"

const path = "/api/me/substitutions"

/** 替岗: who acts for me, for whom I act, and how that begins and ends. */
export default function SubstitutesPage() {
  const say = useSay()
  const [naming, setNaming] = useState(false)
  return (
    <div className="narrow-page">
      <PageHead title={say(words.title)} below={say(words.lead)} />
      <Await query={useGet<Substitutions>("members", path)}>
        {({ mine, others, duties }) => (
          <div className="stack">
            <Section
              title={say(words.mine)}
              actions={
                duties.length > 0 && !naming ? (
                  <Button small icon="plus" onClick={() => setNaming(true)}>
                    {say(words.name)}
                  </Button>
                ) : null
              }
            >
              <div className="sheet stack tight">
                {duties.length === 0 ? <p className="muted">{say(words.noDuties)}</p> : null}
                {naming ? (
                  <PersonForm
                    fields={[
                      {
                        name: "substituteId",
                        label: words.who,
                        type: "pick",
                        pick: "person",
                        required: true,
                      },
                      { name: "reason", label: words.reason, required: true },
                      { name: "since", label: words.since, type: "date", required: true },
                      { name: "until", label: words.until, type: "date", required: true },
                      ...duties.map((duty): Field => ({ name: duty, label: dutyWords[duty], type: "check" })),
                    ]}
                    given={{ since: today(), until: today(), ...(duties[0] ? { [duties[0]]: "true" } : {}) }}
                    path={path}
                    body={({ substituteId, reason, since, until, ...ticked }) => ({
                      substituteId: substituteId || undefined,
                      reason,
                      since,
                      until,
                      duties: duties.filter((duty) => ticked[duty] === "true"),
                    })}
                    label={words.name}
                    onClose={() => setNaming(false)}
                    onDone={() => setNaming(false)}
                  />
                ) : null}
                {mine.length === 0 && duties.length > 0 && !naming ? (
                  <p className="muted">{say(words.noneMine)}</p>
                ) : null}
                {mine.map((each) => (
                  <Line key={each.id} each={each} name={each.substitute.name} />
                ))}
              </div>
            </Section>
            <Section title={say(words.others)}>
              <div className="sheet stack tight">
                {others.length === 0 ? <p className="muted">{say(words.noneOthers)}</p> : null}
                {others.map((each) => (
                  <Line key={each.id} each={each} name={each.person.name} acts={each.stands} />
                ))}
              </div>
            </Section>
          </div>
        )}
      </Await>
    </div>
  )
}

function Line({ each, name, acts }: { each: Substitution; name: string; acts?: boolean }) {
  const say = useSay()
  const go = useGo()
  const client = useQueryClient()
  const accountId = useMe().data?.account.id ?? ""
  const end = useMutation({
    mutationFn: () => call(`${path}/${each.id}/end`, { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["members"] }),
  })
  const act = () => {
    beginFor({ id: each.person.id, name: each.person.name, accountId, way: "substitute" }, client)
    go("/")
  }
  const state: Words | undefined = each.over ? words.over : each.stands ? undefined : words.later
  return (
    <div className="person-line">
      <span>
        <strong>{name}</strong> · {say(dutyWords[each.duty])}
        <span className="muted small"> · {each.reason}</span>
      </span>
      <span>
        <DatedSpan since={each.since} until={each.until} />{" "}
        {state ? <span className="muted small">{say(state)}</span> : null}
      </span>
      {each.over ? null : (
        <span className="row">
          {acts && each.secondFactor ? (
            <>
              <span className="muted small">{say(words.needsSecondFactor)}</span>
              <ButtonLink small href="/account">
                {say(words.setUp)}
              </ButtonLink>
            </>
          ) : acts ? (
            <Button small kind="primary" onClick={act}>
              {fill(say(words.act), { name })}
            </Button>
          ) : null}
          <Button small disabled={end.isPending} onClick={() => end.mutate()}>
            {say(words.end)}
          </Button>
        </span>
      )}
      {end.error ? (
        <p className="wrong" role="alert">
          {problemText(end.error, say)}
        </p>
      ) : null}
    </div>
  )
}

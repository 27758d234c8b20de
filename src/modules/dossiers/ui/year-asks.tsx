import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { useAnnounce } from "../../../kit/saying.tsx"
import { Await, problemText } from "../../../kit/states.tsx"
import type { BoardView } from "../schema.ts"
import { dayWords } from "./days.ts"
import type { Kinds } from "./kind-fields.tsx"
import { ShortForm } from "./short-form.tsx"
import { Sure } from "./sure.tsx"
import { askScreens as words } from "./words-asks.ts"
import { bodyScreens } from "./words-bodies.ts"

interface Duty {
  id: string
  name: string
  atLeast: number
  standingOnly: boolean
  dueOn: string
  asked: number
  done: number
}

/** 委员作业: what the year asks of members, and how many have done it. */
export function Duties({ yearId, sets, ofBodies }: { yearId: string; sets: boolean; ofBodies: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const path = `/api/service-years/${yearId}/duties`
  const duties = useGet<{ items: Duty[] }>("service", path)
  if (!sets && duties.data?.items.length === 0) return null
  return (
    <Section
      title={say(ofBodies ? bodyScreens.duties : words.duties)}
      actions={
        sets && !open ? (
          <Button small icon="plus" onClick={() => setOpen(true)}>
            {say(words.setDuty)}
          </Button>
        ) : null
      }
    >
      <p className="muted small">{say(ofBodies ? bodyScreens.dutiesLead : words.dutiesLead)}</p>
      {open ? <SetDuty path={path} ofBodies={ofBodies} onClose={() => setOpen(false)} /> : null}
      <Await query={duties}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{say(words.noDuties)}</p>
          ) : (
            <ul className="entry-list">
              {items.map((each) => (
                <li key={each.id}>
                  <div className="row spread">
                    <span>{each.name}</span>
                    <span className="num">
                      {say(ofBodies ? bodyScreens.dutyDone : words.dutyDone, {
                        done: each.done,
                        asked: each.asked,
                      })}
                    </span>
                  </div>
                  <div className="row spread">
                    <span className="muted small">
                      {[
                        say(
                          ofBodies ? bodyScreens.ofAll : each.standingOnly ? words.ofStanding : words.ofAll,
                        ),
                        say(words.atLeastBy, { n: each.atLeast, date: dayWords(each.dueOn, language) }),
                      ].join(" · ")}
                    </span>
                    {sets ? (
                      <Sure
                        path={`/api/service/duties/${each.id}/end`}
                        label={words.endDuty}
                        does={ofBodies ? bodyScreens.endDutyDoes : words.endDutyDoes}
                      />
                    ) : null}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Section>
  )
}

function SetDuty({ path, ofBodies, onClose }: { path: string; ofBodies: boolean; onClose: () => void }) {
  const say = useSay()
  const kinds = useGet<Kinds>("service", "/api/service/kinds")
  return (
    <div className="sheet">
      <ShortForm
        fields={[
          { name: "name", label: words.dutyName, hint: words.dutyNameHint },
          {
            name: "kind",
            label: words.dutyKind,
            type: "select",
            choices: (kinds.data?.items ?? []).map(({ kind, name }) => ({ value: kind, label: say(name) })),
          },
          { name: "atLeast", label: words.dutyLeast },
          { name: "dueOn", label: words.dutyDue, type: "date" },
          ...(ofBodies
            ? []
            : [
                {
                  name: "whose",
                  label: words.dutyWhose,
                  type: "select" as const,
                  choices: [
                    { value: "all", label: say(words.ofAll) },
                    { value: "standing", label: say(words.ofStanding) },
                  ],
                },
              ]),
        ]}
        given={{ atLeast: "1", whose: "all" }}
        path={path}
        body={({ name, kind, atLeast, dueOn, whose }) => ({
          ...{ name, kind, dueOn },
          atLeast: Number(atLeast),
          standingOnly: whose === "standing",
        })}
        label={words.setDuty}
        onDone={onClose}
        onClose={onClose}
      />
    </div>
  )
}

/** 应交未交: standing members whose report is not in, and reminding them. */
export function Owing({ items, yearId }: { items: BoardView["owing"]; yearId: string }) {
  const say = useSay()
  const announce = useAnnounce()
  const client = useQueryClient()
  const remind = useMutation({
    mutationFn: () =>
      call<{ told: number }>(`/api/service-years/${yearId}/report-reminders`, { method: "POST" }),
    onSuccess: async ({ told }) => {
      announce(say(words.reminded, { n: told }))
      await client.invalidateQueries({ queryKey: ["service-years"] })
    },
  })
  if (items.length === 0) return null
  return (
    <div className="stack tight">
      <p>{say(items[0]?.bodyId ? bodyScreens.owing : words.owing, { n: items.length })}</p>
      <p className="muted">{items.map(({ name }) => name).join("、")}</p>
      <div className="row">
        <Button small disabled={remind.isPending || remind.isSuccess} onClick={() => remind.mutate()}>
          {remind.isSuccess ? say(words.reminded, { n: remind.data.told }) : say(words.remind)}
        </Button>
      </div>
      {remind.error ? (
        <p className="notice wrong" role="alert">
          {problemText(remind.error, say)}
        </p>
      ) : null}
    </div>
  )
}

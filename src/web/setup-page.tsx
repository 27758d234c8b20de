import { useMutation, useQuery } from "@tanstack/react-query"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { call, Problem } from "../kit/api.ts"
import { Button, ButtonLink } from "../kit/button.tsx"
import { useFullDay } from "../kit/day.ts"
import { usePreferences, useSay, useWords } from "../kit/preferences.tsx"
import { focusField } from "../kit/reasons.tsx"
import { Await, problemText } from "../kit/states.tsx"
import { StepLine } from "../kit/step-line.tsx"
import { Brand } from "./brand.tsx"
import { type Founded, SetupDone } from "./setup-done.tsx"
import { labelOf, StepFields } from "./setup-fields.tsx"
import {
  dutyOf,
  fieldsOf,
  type Given,
  levelOf,
  missingIn,
  type Step,
  stepOf,
  steps,
  toFirstRun,
} from "./setup-given.ts"
import "./setup.css"
import { webWords } from "./words.ts"
import { setupWords } from "./words-setup.ts"

/** The first page of an installation: who we are, who looks after it, which session is on. Gone once it is done. */
export default function SetupPage() {
  const w = useWords(setupWords)
  const shell = useWords(webWords)
  const { language, setLanguage } = usePreferences()
  // Kept for the life of the page, and taken out of the address bar.
  const [token] = useState(() => location.hash.slice(1))
  const [founded, setFounded] = useState<Founded>()
  const admitted = useQuery({
    queryKey: ["setup"],
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      call<{ timeZone: string }>("/api/setup/check", { method: "POST", body: { token }, quiet: true }),
  })
  useEffect(() => {
    document.title = w("title")
    history.replaceState(null, "", location.pathname)
  }, [w])
  return (
    <div className="setup">
      <header className="row spread no-print">
        <Brand />
        <Button kind="plain" icon="globe" onClick={() => setLanguage(language === "zh" ? "en" : "zh")}>
          {shell("nav.language")}
        </Button>
      </header>
      <main>
        {founded ? (
          <SetupDone founded={founded} />
        ) : admitted.error instanceof Problem && admitted.error.status !== 0 ? (
          <Gone error={admitted.error} />
        ) : (
          <Await query={admitted}>
            {({ timeZone }) => <Steps token={token} zone={timeZone} onFounded={setFounded} />}
          </Await>
        )}
      </main>
    </div>
  )
}

function Gone({ error }: { error: Problem }) {
  const w = useWords(setupWords)
  const say = useSay()
  return (
    <div className="stack">
      <h1>{w("gone")}</h1>
      <p>{problemText(error, say)}</p>
      <div>
        <ButtonLink href="/sign-in" kind="primary">
          {w("toSignIn")}
        </ButtonLink>
      </div>
    </div>
  )
}

function Steps(props: { token: string; zone: string; onFounded: (founded: Founded) => void }) {
  const w = useWords(setupWords)
  const say = useSay()
  const [at, setAt] = useState<Step>("organisation")
  const [given, setGiven] = useState<Given>({ "organisation.level": "city" })
  const [problems, setProblems] = useState<Record<string, string>>({})
  const head = useRef<HTMLHeadingElement>(null)
  const place = steps.indexOf(at)
  const go = (step: Step) => {
    setAt(step)
    requestAnimationFrame(() => head.current?.focus())
  }
  const found = useMutation({
    mutationFn: () =>
      call<Founded>("/api/setup", {
        method: "POST",
        body: toFirstRun(props.token, given),
        quiet: true,
      }),
    onSuccess: props.onFounded,
    onError: (error) => {
      const named = error instanceof Problem ? error.reasons.filter((each) => each.field) : []
      if (named.length === 0) return
      setProblems(Object.fromEntries(named.map((each) => [each.field ?? "", each.message ?? each.code])))
      go(stepOf(named[0]?.field ?? ""))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (at === "confirm") return found.mutate()
    const missing = missingIn(at, given)
    setProblems(Object.fromEntries(missing.map((path) => [path, w("required")])))
    if (missing[0]) return void focusField(missing[0])
    go(steps[place + 1] ?? "confirm")
  }
  const wrong = Object.keys(problems).length
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <div>
        <h1 ref={head} tabIndex={-1}>
          {w("title")}
        </h1>
        <p className="muted">{w("lead")}</p>
      </div>
      <StepLine
        name={w("title")}
        steps={steps.map((step, index) => ({
          key: step,
          label: w(`step.${step}`),
          state: index < place ? "done" : index === place ? "current" : "todo",
        }))}
      />
      <section className="sheet stack">
        <h2>{w(`step.${at}`)}</h2>
        {at === "confirm" ? (
          <Summary given={given} onChange={go} />
        ) : (
          <StepFields
            step={at}
            given={given}
            problems={problems}
            zone={props.zone}
            onChange={(path, value) => {
              setGiven({ ...given, [path]: value })
              const { [path]: _, ...rest } = problems
              setProblems(rest)
            }}
          />
        )}
        {wrong > 0 ? (
          <p className="notice wrong" role="alert">
            {w("missing", { n: wrong })}
          </p>
        ) : null}
        {found.error && wrong === 0 ? (
          <p className="notice wrong" role="alert">
            {problemText(found.error, say)}
          </p>
        ) : null}
      </section>
      <div className="row spread">
        {place > 0 ? (
          <Button onClick={() => go(steps[place - 1] ?? "organisation")}>{w("back")}</Button>
        ) : (
          <span />
        )}
        <Button type="submit" kind="primary" disabled={found.isPending}>
          {at === "confirm" ? w(found.isPending ? "working" : "found") : w("next")}
        </Button>
      </div>
    </form>
  )
}

/** Everything that was typed, by step, before it is carried out. */
function Summary({ given, onChange }: { given: Given; onChange: (step: Step) => void }) {
  const w = useWords(setupWords)
  const say = useSay()
  const day = useFullDay()
  const shown = (path: string) => {
    const value = given[path]?.trim() || "—"
    return path === "organisation.level"
      ? w(`level.${levelOf(value)}`)
      : /^\d{4}-/.test(value)
        ? day(value)
        : value
  }
  return (
    <div className="stack">
      {(["organisation", "administrators", "term"] as const).map((step) => (
        <section key={step} className="stack tight">
          <div className="row spread">
            <h3>{w(`step.${step}`)}</h3>
            <Button small kind="plain" onClick={() => onChange(step)}>
              {w("change")}
            </Button>
          </div>
          <dl className="facts">
            {fieldsOf[step].map((path) => (
              <div key={path}>
                <dt>
                  {dutyOf(path) ? `${say(setupWords.duty[dutyOf(path) ?? "system"])} · ` : ""}
                  {say(labelOf(path))}
                </dt>
                <dd>{shown(path)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

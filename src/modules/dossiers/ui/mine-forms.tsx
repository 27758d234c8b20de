import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { CaseFiles } from "../../../kit/case-files.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import type { YearView } from "../schema.ts"
import { attributesOf, KindFields, type Kinds, type TypedAttributes } from "./kind-fields.tsx"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"
import { bodyScreens } from "./words-bodies.ts"
import { voiceScreens } from "./words-voices.ts"

/** What members may say of themselves; attendance, honours and evaluations are the organisation's to record. */
const ownKinds =
  /^(activity\.attended|meeting\.attended|training\.attended|speech\.|study\.|history\.|service\.|task\.)/

/** What a body may say of itself. */
const bodyKinds = /\.organised$|^(report\.research|study\.|history\.|service\.|task\.)/

/** What I did elsewhere, or the body that I speak for, with what shows it; once sent, files may be added. */
export function ReportEntry({ bodyId }: { bodyId: string | null }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState<string>()
  if (sent)
    return (
      <div className="sheet stack" role="status">
        <p>{say(voiceScreens.claimSent)}</p>
        <CaseFiles of={{ procedure: "service_claim", caseId: sent }} adding id="claim-files" />
        <div className="row">
          <Button kind="primary" onClick={() => setSent(undefined)}>
            {say(voiceScreens.finish)}
          </Button>
        </div>
      </div>
    )
  if (!open)
    return (
      <p>
        <Button icon="plus" wide onClick={() => setOpen(true)}>
          {say(screens.reportEntry)}
        </Button>
      </p>
    )
  return (
    <ReportForm
      bodyId={bodyId}
      onSent={(id) => {
        setOpen(false)
        setSent(id)
      }}
      onClose={() => setOpen(false)}
    />
  )
}

function ReportForm({
  bodyId,
  onSent,
  onClose,
}: {
  bodyId: string | null
  onSent: (id: string) => void
  onClose: () => void
}) {
  const say = useSay()
  const kinds = useGet<Kinds>("service", "/api/service/kinds")
  const [kind, setKind] = useState("")
  const [typed, setTyped] = useState<TypedAttributes>({})
  const fit = bodyId ? bodyKinds : ownKinds
  const items = (kinds.data?.items ?? []).filter((each) => fit.test(each.kind))
  const asked = items.find((each) => each.kind === kind)?.attributes ?? {}
  return (
    <div className="sheet stack">
      <p className="muted">{say(screens.reportLead)}</p>
      <div className="field">
        <label className="label" htmlFor="claim-kind">
          {say(screens.kind)}
        </label>
        <select
          id="claim-kind"
          className="input"
          value={kind}
          onChange={(event) => {
            setKind(event.target.value)
            setTyped({})
          }}
        >
          <option value="">—</option>
          {items.map((each) => (
            <option key={each.kind} value={each.kind}>
              {say(each.name)}
            </option>
          ))}
        </select>
      </div>
      <KindFields id="claim" attributes={asked} value={typed} onChange={setTyped} />
      <ShortForm
        fields={[
          { name: "onDate", label: screens.day, type: "date" },
          { name: "title", label: screens.title },
          { name: "evidence", label: screens.evidence, type: "long" },
        ]}
        path="/api/service-claims"
        body={(fields) => ({
          ...fields,
          ...(bodyId ? { bodyId } : {}),
          kind,
          attributes: attributesOf(asked, typed),
        })}
        label={screens.send}
        onDone={(answer) => onSent((answer as { id: string }).id)}
        onClose={onClose}
      />
    </div>
  )
}

export function Statement({
  yearId,
  bodyId,
  body,
}: {
  yearId: string
  /** The body whose report it is; none: one's own. */
  bodyId: string | null
  body: string
}) {
  const [label, hint] = bodyId
    ? [bodyScreens.statement, bodyScreens.statementHint]
    : [screens.statement, screens.statementHint]
  return (
    <ShortForm
      fields={[{ name: "body", label, type: "long", rows: 8, hint }]}
      given={{ body }}
      method="PUT"
      path={`/api/service-years/${yearId}/report`}
      body={(typed) => ({ ...typed, ...(bodyId ? { bodyId } : {}) })}
      label={screens.send}
    />
  )
}

export function ObjectionForm({
  yearId,
  bodyId,
  account,
  nameOf,
}: {
  yearId: string
  bodyId: string | null
  account: NonNullable<YearView["account"]>
  nameOf: (id: string) => string
}) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!open) return <Button onClick={() => setOpen(true)}>{say(screens.object)}</Button>
  const items = [...new Set(account.lines.flatMap(({ item }) => item ?? []))]
  return (
    <div className="sheet">
      <ShortForm
        fields={[
          {
            name: "about",
            label: screens.objectAbout,
            type: "select",
            choices: [
              { value: "total", label: say(screens.objectWhole) },
              ...items.map((item) => ({ value: item, label: nameOf(item) })),
            ],
          },
          { name: "body", label: screens.objectBody, type: "long" },
        ]}
        path="/api/service-objections"
        body={({ about, body }) => ({
          serviceYearId: yearId,
          ...(bodyId ? { bodyId } : {}),
          about: about === "total" ? "" : about,
          body,
        })}
        label={screens.send}
        onDone={() => setOpen(false)}
        onClose={() => setOpen(false)}
      />
    </div>
  )
}

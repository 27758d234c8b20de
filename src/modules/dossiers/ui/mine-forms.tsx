import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import type { YearView } from "../schema.ts"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"

export interface Kinds {
  items: { kind: string; name: { zh: string; en: string }; attributes: Record<string, string | string[]> }[]
}

/** What members may say of themselves; attendance, honours and evaluations are the organisation's to record. */
const ownKinds =
  /^(activity\.attended|meeting\.attended|training\.attended|speech\.|study\.|history\.|service\.|task\.)/

/** What I did elsewhere, with what shows it. */
export function ReportEntry() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const kinds = useGet<Kinds>("service", open ? "/api/service/kinds" : undefined)
  if (!open)
    return (
      <p>
        <Button icon="plus" wide onClick={() => setOpen(true)}>
          {say(screens.reportEntry)}
        </Button>
      </p>
    )
  const choices = (kinds.data?.items ?? [])
    .filter(({ kind }) => ownKinds.test(kind))
    .map(({ kind, name }) => ({ value: kind, label: say(name) }))
  return (
    <div className="sheet stack">
      <p className="muted">{say(screens.reportLead)}</p>
      <ShortForm
        fields={[
          { name: "kind", label: screens.kind, type: "select", choices },
          { name: "onDate", label: screens.day, type: "date" },
          { name: "title", label: screens.title },
          { name: "evidence", label: screens.evidence, type: "long" },
        ]}
        path="/api/service/mine"
        body={(typed) => typed}
        label={screens.send}
        onDone={() => setOpen(false)}
        onClose={() => setOpen(false)}
      />
    </div>
  )
}

export function Statement({ yearId, body }: { yearId: string; body: string }) {
  return (
    <ShortForm
      fields={[
        { name: "body", label: screens.statement, type: "long", rows: 8, hint: screens.statementHint },
      ]}
      given={{ body }}
      method="PUT"
      path={`/api/service-years/${yearId}/report`}
      body={(typed) => typed}
      label={screens.send}
    />
  )
}

export function ObjectionForm({
  yearId,
  account,
  nameOf,
}: {
  yearId: string
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
        path={`/api/service-years/${yearId}/objections`}
        body={({ about, body }) => ({ about: about === "total" ? "" : about, body })}
        label={screens.send}
        onDone={() => setOpen(false)}
        onClose={() => setOpen(false)}
      />
    </div>
  )
}

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { useAnnounce } from "../../../kit/saying.tsx"
import { Await, problemText } from "../../../kit/states.tsx"
import type { Rules } from "../schema.ts"
import { screens } from "../words.ts"
import "./accounts.css"

/** 登录规则: who needs a second factor, what passwords must be; set by the system administrator, dated. */
export default function RulesPage() {
  const say = useSay()
  const query = useGet<Rules>("accounts", "/api/accounts/rules")
  return (
    <div className="narrow-page">
      <PageHead title={say(screens.policy)} below={say(screens.policyLead)} />
      <Await query={query}>{(rules) => <RulesForm key={JSON.stringify(rules)} rules={rules} />}</Await>
    </div>
  )
}

type Item = Rules["items"][number]

function RulesForm({ rules }: { rules: Rules }) {
  const say = useSay()
  const id = useId()
  const client = useQueryClient()
  const announce = useAnnounce()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [from, setFrom] = useState(today())
  const save = useMutation({
    mutationFn: () => {
      const values = Object.fromEntries(
        rules.items.map((item) => {
          const given = typed[item.name]
          return [
            item.name,
            given === undefined || typeof item.value === "string" ? (given ?? item.value) : Number(given),
          ]
        }),
      )
      return call("/api/settings/sign-in", { method: "PUT", body: { preset: null, values, validFrom: from } })
    },
    onSuccess: async () => {
      announce(say(screens.saved))
      await client.invalidateQueries({ queryKey: ["accounts"] })
      await client.invalidateQueries({ queryKey: ["me"] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const changed = rules.items.some(
    ({ name, value }) => typed[name] !== undefined && typed[name] !== String(value),
  )
  return (
    <form className="sheet rules-form" onSubmit={submit}>
      {rules.items.map((item) => (
        <div key={item.name} className="rule">
          <div>
            <label htmlFor={`${id}-${item.name}`}>{say(item.label)}</label>
            {item.help ? <p className="muted small">{say(item.help)}</p> : null}
            <p className="muted small">
              {[
                say(screens.usual, { value: valueText(item, item.usual, say) }),
                ...(item.range ? [say(item.range)] : []),
              ].join(" · ")}
            </p>
          </div>
          {rules.edits ? (
            <RuleValue
              id={`${id}-${item.name}`}
              item={item}
              value={typed[item.name] ?? String(item.value)}
              onChange={(value) => setTyped({ ...typed, [item.name]: value })}
            />
          ) : (
            <p id={`${id}-${item.name}`}>{valueText(item, item.value, say)}</p>
          )}
        </div>
      ))}
      <p className="muted small">{rules.items[0] ? say(rules.items[0].basis) : null}</p>
      {rules.edits ? (
        <div className="row loose">
          <div className="field">
            <label className="label" htmlFor={`${id}-from`}>
              {say(screens.from)}
            </label>
            <input
              id={`${id}-from`}
              className="input short"
              type="date"
              required
              min={today()}
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
          </div>
          <Button type="submit" kind="primary" disabled={!changed || save.isPending}>
            {say(screens.save)}
          </Button>
        </div>
      ) : (
        <p className="muted small">{say(screens.policyReadOnly)}</p>
      )}
      {save.error ? (
        <p className="notice wrong" role="alert">
          {problemText(save.error, say)}
        </p>
      ) : null}
    </form>
  )
}

function RuleValue(props: { id: string; item: Item; value: string; onChange: (value: string) => void }) {
  const { id, item, value, onChange } = props
  const say = useSay()
  if (typeof item.value === "string")
    return (
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="required">{say(screens.required)}</option>
        <option value="offered">{say(screens.offered)}</option>
      </select>
    )
  return (
    <span className="row">
      <input
        id={id}
        className="input short"
        type="number"
        min={0}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {item.unit ? say(item.unit) : null}
    </span>
  )
}

function valueText(item: Item, value: string | number, say: ReturnType<typeof useSay>): string {
  if (value === "required" || value === "offered") return say(screens[value])
  return item.unit ? `${value} ${say(item.unit)}` : String(value)
}

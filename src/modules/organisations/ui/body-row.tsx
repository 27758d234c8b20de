import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { useFullDay } from "../../../kit/day.ts"
import { To } from "../../../kit/link.tsx"
import { Menu } from "../../../kit/menu.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import type { Body } from "../schema.ts"
import { fields, trackWords, words } from "../words.ts"
import { BodyForm } from "./body-form.tsx"
import { RegisterForm } from "./register-form.tsx"
import { founded } from "./tabs.tsx"

type Doing = "edit" | "rename" | "close" | "reopen" | "alias"

/** One body with what can be done to it; the form opens under its row. */
export function BodyRow({ body, tracked, keeps }: { body: Body; tracked: boolean; keeps: boolean }) {
  const say = useSay()
  const client = useQueryClient()
  const day = useFullDay()
  const [doing, setDoing] = useState<Doing>()
  const drop = async (nameId: string) => {
    await call(`/api/organisation/bodies/${body.id}/names/${nameId}`, { method: "DELETE" })
    await client.invalidateQueries({ queryKey: ["organisation"] })
  }
  return (
    <>
      <tr>
        <th scope="row">
          <To href={`/organisation/bodies/${body.id}`}>{body.name}</To>
          {body.functional ? <span className="muted small"> · {say(words.functional)}</span> : null}
          {body.shortName === body.name ? null : <span className="muted">（{body.shortName}）</span>}
          {body.until ? <p className="muted small">{say(words.endedOn, { on: day(body.until) })}</p> : null}
          {body.names.map((each) => (
            <p key={each.id} className="muted small">
              {each.until
                ? say(words.formerly, { name: each.name, until: day(each.until) })
                : say(words.alias, { name: each.name })}
              {keeps && doing === "edit" ? (
                <Button
                  kind="plain"
                  small
                  icon="close"
                  aria-label={say(words.removeAlias, { name: each.name })}
                  onClick={() => void drop(each.id)}
                />
              ) : null}
            </p>
          ))}
        </th>
        {tracked ? (
          <td data-label={say(fields.track)}>{body.track ? say(trackWords[body.track]) : "—"}</td>
        ) : null}
        <td>
          <span className="register-duties">{body.duties}</span>
        </td>
        <td className="nowrap-cell" data-label={say(words.since)}>
          {body.since > founded ? day(body.since) : ""}
        </td>
        <td className="num" data-label={say(words.people)}>
          {body.people}
        </td>
        <td className="acts">
          {keeps ? (
            <div className="row">
              <Button small onClick={() => setDoing(doing === "edit" ? undefined : "edit")}>
                {say(words.edit)}
              </Button>
              <Menu className="button small" label={say(words.more)} name={`${say(words.more)} ${body.name}`}>
                {(close) =>
                  (body.until ? (["reopen"] as const) : (["rename", "alias", "close"] as const)).map(
                    (each) => (
                      <Button
                        key={each}
                        kind="plain"
                        onClick={() => {
                          setDoing(each)
                          close()
                        }}
                      >
                        {say(each === "alias" ? words.addAlias : words[each])}
                      </Button>
                    ),
                  )
                }
              </Menu>
            </div>
          ) : null}
        </td>
      </tr>
      {doing ? (
        <tr>
          <td colSpan={tracked ? 6 : 5}>
            <DoingForm body={body} doing={doing} onClose={() => setDoing(undefined)} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function DoingForm({ body, doing, onClose }: { body: Body; doing: Doing; onClose: () => void }) {
  const path = `/api/organisation/bodies/${body.id}`
  const close = () => onClose()
  switch (doing) {
    case "edit":
      return <BodyForm kind={body.kind} body={body} onClose={close} />
    case "rename":
      return (
        <RegisterForm
          does={words.renameDoes}
          fields={[
            { name: "name", label: fields.name, required: true },
            { name: "shortName", label: fields.shortName },
            { name: "on", label: fields.on, type: "date", required: true },
          ]}
          given={{ name: body.name, on: today() }}
          send={({ name, shortName, on }) => ({
            path: `${path}/rename`,
            method: "POST",
            body: { name, on, ...(shortName ? { shortName } : {}) },
          })}
          label={words.rename}
          onClose={close}
        />
      )
    case "alias":
      return (
        <RegisterForm
          fields={[{ name: "name", label: fields.name, required: true }]}
          given={{}}
          send={({ name }) => ({ path: `${path}/names`, method: "POST", body: { name } })}
          label={words.addAlias}
          onClose={close}
        />
      )
    default:
      return (
        <RegisterForm
          {...(doing === "close" ? { does: words.closeDoes } : {})}
          fields={
            doing === "close" ? [{ name: "on", label: fields.lastDay, type: "date", required: true }] : []
          }
          given={{ on: today() }}
          send={({ on }) => ({
            path: `${path}/close`,
            method: "POST",
            body: { on: doing === "close" ? on : null },
          })}
          label={words[doing]}
          onClose={close}
        />
      )
  }
}

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call } from "../kit/api.ts"
import { useSay, useWords } from "../kit/preferences.tsx"
import { useGet } from "../kit/queries.ts"
import { useAnnounce } from "../kit/saying.tsx"
import { Await, Loading, problemText } from "../kit/states.tsx"
import { toldWords } from "./told-words.ts"

interface Quiet {
  from: string
  until: string
}

const path = "/api/notice-settings"
const usual: Quiet = { from: "22:00", until: "07:00" }

/** The hours in which letters wait until morning; saved as soon as they are changed. */
export function QuietHours() {
  const w = useWords(toldWords)
  const query = useGet<{ quiet: Quiet | null }>("notices", path)
  return (
    <fieldset className="field stack tight">
      <legend className="label">{w("quiet.title")}</legend>
      <p className="muted small">{w("quiet.help")}</p>
      <Await query={query} loading={<Loading lines={1} />}>
        {({ quiet }) => <Hours quiet={quiet} />}
      </Await>
    </fieldset>
  )
}

function Hours({ quiet }: { quiet: Quiet | null }) {
  const w = useWords(toldWords)
  const say = useSay()
  const announce = useAnnounce()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (next: Quiet | null) =>
      call<{ quiet: Quiet | null }>(path, { method: "PUT", body: { quiet: next } }),
    onSuccess: (answer) => {
      client.setQueryData(["notices", path], answer)
      announce(w("quiet.saved"))
    },
  })
  const time = (name: "from" | "until") => (
    <label className="quiet-time">
      <span className="muted small">{w(`quiet.${name}`)}</span>
      <input
        className="input"
        type="time"
        required
        key={quiet?.[name]}
        defaultValue={quiet?.[name]}
        disabled={change.isPending}
        onBlur={({ target: { value } }) => {
          if (quiet && value && value !== quiet[name]) change.mutate({ ...quiet, [name]: value })
        }}
      />
    </label>
  )
  return (
    <>
      <div className="row loose">
        <label className="check">
          <input
            type="checkbox"
            checked={quiet !== null}
            disabled={change.isPending}
            onChange={(event) => change.mutate(event.target.checked ? usual : null)}
          />
          {w("quiet.on")}
        </label>
        {quiet ? (
          <>
            {time("from")}
            {time("until")}
          </>
        ) : null}
      </div>
      {change.error ? (
        <p className="notice wrong" role="alert">
          {problemText(change.error, say)}
        </p>
      ) : null}
    </>
  )
}

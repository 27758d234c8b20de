import { useEffect } from "react"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { screen } from "./words.ts"
import "./key.css"

interface Session {
  id: string
  term: number
  number: number
  year: number
}

/** Which session is shown; the newest until another is chosen. */
export function SessionChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const say = useSay()
  const sessions = useGet<{ items: Session[] }>("sessions", "/api/sessions").data?.items ?? []
  const newest = sessions[0]?.id
  useEffect(() => {
    if (!value && newest) onChange(newest)
  }, [value, newest, onChange])
  return (
    <label className="field session-choice">
      <span className="label">{say(screen.session)}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {sessions.map(({ id, term, number, year }) => (
          <option key={id} value={id}>
            {say(screen.sessionOf, { term, number, year })}
          </option>
        ))}
      </select>
    </label>
  )
}

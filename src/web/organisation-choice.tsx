import { useState } from "react"
import { call } from "../kit/api.ts"
import { useSay, useWords } from "../kit/preferences.tsx"
import type { Me } from "../kit/queries.ts"
import { problemText } from "../kit/states.tsx"
import { accountWords } from "./account-words.ts"

/** For somebody with a seat in several committees: which one this screen works in. */
export function OrganisationChoice({ me }: { me: Me }) {
  const w = useWords(accountWords)
  const say = useSay()
  const [problem, setProblem] = useState("")
  const [busy, setBusy] = useState(false)
  const choose = async (id: string | number) => {
    if (id === me.organisation.id) return
    setBusy(true)
    setProblem("")
    try {
      await call("/api/me/organisation", { method: "POST", body: { id } })
      // Everything on screen and every connection belongs to the other committee: begin anew.
      location.assign("/")
    } catch (error) {
      setProblem(problemText(error, say))
      setBusy(false)
    }
  }
  return (
    <fieldset className="field" disabled={busy}>
      <legend className="label">{w("organisation")}</legend>
      <div className="choices">
        {me.organisations.map((each) => (
          <label key={each.id} className="choice">
            <input
              type="radio"
              name="organisation"
              checked={each.id === me.organisation.id}
              onChange={() => void choose(each.id)}
            />
            {each.name}
          </label>
        ))}
      </div>
      <p className="hint">{w("organisationHelp")}</p>
      {problem ? (
        <p className="wrong" role="alert">
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}

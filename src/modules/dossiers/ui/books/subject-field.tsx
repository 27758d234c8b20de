import { useId } from "react"
import { useSay } from "../../../../kit/preferences.tsx"
import { bodySubjects } from "../../../../rulebook/appraisal/bodies.ts"
import { bodyScreens, subjectWords } from "../words-bodies.ts"
import { useEdit } from "./fields.tsx"
import { bookWords } from "./words.ts"

/** 考核对象: members, or bodies of one kind; some are called by more than one name. */
export function SubjectField({ value }: { value: unknown }) {
  const say = useSay()
  const id = useId()
  const { set, readOnly } = useEdit()
  const subject = String(value ?? "member")
  const known = ["member", ...Object.keys(bodySubjects)]
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say(bodyScreens.subject)}
      </label>
      <select
        id={id}
        className="input"
        disabled={readOnly}
        value={subject}
        onChange={(event) => set(["subject"], event.target.value)}
      >
        {[...new Set([...known.filter((each) => each !== "committee"), subject])].map((each) => (
          <option key={each} value={each}>
            {say(subjectWords(each))}
          </option>
        ))}
      </select>
      {subject === "member" ? null : <p className="hint">{say(bookWords.bodiesHint)}</p>}
    </div>
  )
}

import { useEffect } from "react"
import { useSay } from "../../../../kit/preferences.tsx"
import type { Secrecy } from "../../reports/record.ts"
import { reportCaseWords } from "../words.ts"
import "./report.css"

/** 知悉范围, above whatever text it is about on the screen, and at the head of every page on paper. */
export function Mark({ secrecy }: { secrecy: Secrecy }) {
  const say = useSay()
  const { choices, fields } = reportCaseWords
  const [name, mark] = [say(fields.secrecy), say(choices[secrecy])]
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty("--circulation", JSON.stringify(`${name}  ${mark}`))
    return () => void style.removeProperty("--circulation")
  }, [name, mark])
  return (
    <p className={`secrecy-mark ${secrecy}`}>
      <span className="only-read">{name} </span>
      {mark}
    </p>
  )
}

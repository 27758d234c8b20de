import { To } from "../kit/link.tsx"
import { useWords } from "../kit/preferences.tsx"
import seal from "./seal.svg"
import { webWords } from "./words.ts"

/** The seal and the name. */
export function Brand({ bare }: { bare?: boolean }) {
  const w = useWords(webWords)
  return (
    <To href="/" className="brand" aria-label={w("nav.home")}>
      <img src={seal} alt="" />
      {bare ? null : <span>{w("product")}</span>}
    </To>
  )
}

import { To } from "../kit/link.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { kitWords } from "../kit/words.ts"
import seal from "./seal.svg"
import { webWords } from "./words.ts"

/** The seal and the name. */
export function Brand({ bare }: { bare?: boolean }) {
  const w = useWords(webWords)
  const say = useSay()
  return (
    <To href="/" className="brand" aria-label={w("nav.home")}>
      <img src={seal} alt="" />
      {bare ? null : <span>{say(kitWords.product)}</span>}
    </To>
  )
}

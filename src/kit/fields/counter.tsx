import { useSay } from "../preferences.tsx"
import { kitWords } from "../words.ts"

/** 120 / 1,500 字; over the limit it says so in words elsewhere. */
export function Counter({ text, max }: { text: string; max?: number | undefined }) {
  const say = useSay()
  const n = [...text.trim()].length
  if (n === 0 && max === undefined) return null
  return (
    <p className="hint counter">
      {max === undefined ? say(kitWords.field.count, { n }) : say(kitWords.field.countOf, { n, max })}
    </p>
  )
}

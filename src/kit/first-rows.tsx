import { useState } from "react"
import { Button } from "./button.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

/** A city has hundreds of members and a province tens of thousands: no more rows at once than anybody reads. */
const usual = 200

/** The first rows of a list that came whole, and the button for the next ones. */
export function useFirstRows<T>(rows: readonly T[], atOnce = usual) {
  const say = useSay()
  const [most, setMost] = useState(atOnce)
  const left = rows.length - most
  return {
    first: rows.slice(0, most),
    more:
      left > 0 ? (
        <p className="no-print">
          <Button small onClick={() => setMost(most + atOnce)}>
            {say(kitWords.list.showMore, { n: Math.min(atOnce, left), left })}
          </Button>
        </p>
      ) : null,
  }
}

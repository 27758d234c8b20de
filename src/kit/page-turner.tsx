import { Button } from "./button.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

interface PageTurnerProps<Cursor> {
  /** Where the pages turned so far begin, this one last; empty on the first page. */
  pages: readonly Cursor[]
  onPages: (pages: readonly Cursor[]) => void
  /** Where the next page begins; null on the last. */
  next: Cursor | null
  /** The next page is on its way. */
  busy?: boolean
}

/** Back and on through a list that comes page by page; nothing where one page holds it all. */
export function PageTurner<Cursor>({ pages, onPages, next, busy = false }: PageTurnerProps<Cursor>) {
  const say = useSay()
  if (pages.length === 0 && next === null) return null
  return (
    <div className="row no-print">
      <Button small disabled={pages.length === 0} onClick={() => onPages(pages.slice(0, -1))}>
        {say(kitWords.list.previous)}
      </Button>
      <Button
        small
        disabled={next === null || busy}
        onClick={() => next !== null && onPages([...pages, next])}
      >
        {say(kitWords.list.next)}
      </Button>
    </div>
  )
}

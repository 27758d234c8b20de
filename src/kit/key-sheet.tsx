import { Dialog } from "./dialog.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

/** All keys of a page, shown by `?`. */
export function KeySheet({
  keys,
  onClose,
}: {
  keys: readonly (readonly [string, string])[]
  onClose: () => void
}) {
  const say = useSay()
  return (
    <Dialog title={say(kitWords.keys.title)} onClose={onClose}>
      <dl className="key-sheet">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

import { useState } from "react"
import type { Words } from "../../../base/words.ts"
import { Button } from "../../../kit/button.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { ShortForm } from "./short-form.tsx"

/** An act that cannot be taken back: pressed once it says what it will do, pressed again it is done. */
export function Sure({ path, label, does }: { path: string; label: Words; does: Words }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button small onClick={() => setOpen(true)}>
        {say(label)}
      </Button>
    )
  return (
    <div className="stack tight">
      <p className="small">{say(does)}</p>
      <ShortForm
        fields={[]}
        path={path}
        body={() => ({})}
        label={label}
        onDone={() => setOpen(false)}
        onClose={() => setOpen(false)}
      />
    </div>
  )
}

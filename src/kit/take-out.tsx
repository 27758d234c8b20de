import { type ReactNode, useState } from "react"
import type { Words } from "../base/words.ts"
import { Button } from "./button.tsx"
import { Dialog } from "./dialog.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

interface TakeOutProps {
  label: Words
  /** What may be taken, each at the address that its purpose makes. */
  files: readonly { readonly label: Words; readonly href: (purpose: string) => string }[]
  /** As tall as the buttons at the head of a page. */
  tall?: boolean
  /** What taking it out leaves behind, and what else may be chosen. */
  children?: ReactNode
}

/** What is taken out of the house says for what; the server keeps that, and prints it with the name and the time. */
export function TakeOut({ label, files, tall = false, children }: TakeOutProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [purpose, setPurpose] = useState("")
  const said = purpose.trim()
  const leave = () => setOpen(false)
  return (
    <>
      <Button small={!tall} icon="download" onClick={() => setOpen(true)}>
        {say(label)}
      </Button>
      {open ? (
        <Dialog
          title={say(label)}
          onClose={leave}
          foot={files.map((file) =>
            said.length >= 2 ? (
              <a
                key={file.label.en}
                className="button"
                href={file.href(said)}
                onClick={() => setTimeout(leave, 500)}
              >
                {say(file.label)}
              </a>
            ) : (
              <Button key={file.label.en} disabled>
                {say(file.label)}
              </Button>
            ),
          )}
        >
          {children}
          <label className="field">
            <span className="label">{say(kitWords.takeOut.purpose)}</span>
            <input
              className="input"
              value={purpose}
              maxLength={100}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </label>
        </Dialog>
      ) : null}
    </>
  )
}

import { type DragEvent, useRef, useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { importWords as w } from "./words.ts"

/** A place to drop the file, with a button for those who do not drag. */
export function ChooseFile({ busy, onFile }: { busy: string | undefined; onFile: (file: File) => void }) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && busy === undefined) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <div
      className={over ? "import-drop over" : "import-drop"}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{busy === undefined ? say(w.drop) : say(w.uploading, { name: busy })}</p>
      <Button kind="primary" disabled={busy !== undefined} onClick={() => input.current?.click()}>
        {say(w.choose)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt,.json"
        aria-label={say(w.choose)}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ""
          if (file) onFile(file)
        }}
      />
      <p className="muted small">{say(w.formats)}</p>
    </div>
  )
}

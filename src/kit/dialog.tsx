import { type ReactNode, useEffect, useId, useRef } from "react"
import { Button } from "./button.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

interface DialogProps {
  title: string
  children: ReactNode
  foot?: ReactNode
  wide?: boolean
  onClose: () => void
}

/** A modal window: the browser's own, so focus is kept inside and Esc closes it. */
export function Dialog({ title, children, foot, wide, onClose }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const say = useSay()
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={wide ? "dialog wide" : "dialog"}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-body">
        <div className="row spread">
          <h2 id={heading}>{title}</h2>
          <Button kind="plain" icon="close" aria-label={say(kitWords.act.close)} onClick={onClose} />
        </div>
        {children}
        {foot ? <div className="dialog-foot">{foot}</div> : null}
      </div>
    </dialog>
  )
}

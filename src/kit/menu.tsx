import { type ReactNode, useEffect, useRef } from "react"

interface MenuProps {
  label: ReactNode
  /** Said when the label is an icon. */
  name?: string
  className?: string
  align?: "start" | "end"
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button with a panel under it: native details, closed by Esc or a press elsewhere. */
export function Menu({ label, name, className = "button", align = "end", children }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (ref.current) ref.current.open = false
  }
  useEffect(() => {
    const outside = (event: Event) => {
      if (ref.current?.open && !ref.current.contains(event.target as Node)) ref.current.open = false
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !ref.current?.open) return
      ref.current.open = false
      ref.current.querySelector("summary")?.focus()
    }
    document.addEventListener("pointerdown", outside)
    document.addEventListener("keydown", leave)
    return () => {
      document.removeEventListener("pointerdown", outside)
      document.removeEventListener("keydown", leave)
    }
  }, [])
  return (
    <details className={`menu ${align}`} ref={ref}>
      <summary className={className} aria-label={name}>
        {label}
      </summary>
      <div className="panel">{typeof children === "function" ? children(close) : children}</div>
    </details>
  )
}

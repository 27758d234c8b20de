import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react"

const Context = createContext<(text: string) => void>(() => {})

/** One short line at the bottom, read out by screen readers: 立案：已完成. */
export function SayingProvider({ children }: { children: ReactNode }) {
  const [line, setLine] = useState<{ text: string; n: number }>({ text: "", n: 0 })
  const announce = useCallback((text: string) => setLine((before) => ({ text, n: before.n + 1 })), [])
  useEffect(() => {
    if (!line.text) return
    const timer = setTimeout(() => setLine((now) => (now.n === line.n ? { ...now, text: "" } : now)), 4500)
    return () => clearTimeout(timer)
  }, [line])
  return (
    <Context value={announce}>
      {children}
      <div className="saying" role="status">
        {line.text ? <p>{line.text}</p> : null}
      </div>
    </Context>
  )
}

export function useAnnounce(): (text: string) => void {
  return useContext(Context)
}

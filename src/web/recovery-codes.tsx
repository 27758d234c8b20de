import { useEffect, useRef, useState } from "react"
import { Button } from "../kit/button.tsx"
import { useWords } from "../kit/preferences.tsx"
import { securityWords } from "./security-words.ts"

/** New recovery codes, shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const w = useWords(securityWords)
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: "center" })
  }, [])
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"))
    setCopied(true)
  }
  return (
    <div className="notice soon recovery-codes" role="alert" ref={box}>
      <div className="stack">
        <div className="stack tight">
          <strong>{w("codes.keep")}</strong>
          <p>{w("codes.keepWhy")}</p>
        </div>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div className="row no-print">
          <Button icon="print" onClick={() => window.print()}>
            {w("codes.print")}
          </Button>
          {window.isSecureContext ? (
            <Button onClick={() => void copy()}>{w(copied ? "codes.copied" : "codes.copy")}</Button>
          ) : null}
          <Button kind="primary" onClick={onKept}>
            {w("codes.kept")}
          </Button>
        </div>
      </div>
    </div>
  )
}

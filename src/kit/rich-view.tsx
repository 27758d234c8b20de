import { useMemo } from "react"
import { richNodes } from "./sanitise.tsx"

/** An official text to read: HTML from the editor or an import (sanitised again here), or plain paragraphs. */
export function RichView({ html, text }: { html?: string | undefined; text?: string | undefined }) {
  const nodes = useMemo(() => (html ? richNodes(html) : null), [html])
  if (nodes)
    return (
      <div className="official-text" lang="zh-CN">
        {nodes}
      </div>
    )
  const paragraphs = (text ?? "").split(/\n+/).filter((line) => line.trim() !== "")
  return (
    <div className="official-text" lang="zh-CN">
      {paragraphs.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a fixed text have no other identity
        <p key={index}>{line}</p>
      ))}
    </div>
  )
}

import { describe, expect, it } from "vitest"
import { findMarks, snippet } from "./snippet.ts"

const marked = (text: string, query: string, width?: number) => {
  const found = snippet(text, query, width)
  return found.ranges.map(([from, to]) => found.text.slice(from, to))
}

describe("snippets", () => {
  it("marks what was written in traditional characters when simplified ones were typed", () => {
    expect(marked("關於加快建立農村互助養老服務體系的建議", "养老 体系")).toEqual(["養老", "體系"])
  })

  it("shows the passage with most of the terms, and says where text is left out", () => {
    const text = `${"前".repeat(100)}养老${"中".repeat(200)}养老服务${"后".repeat(100)}`
    const found = snippet(text, "养老 服务", 40)
    expect(found.text.startsWith("…") && found.text.endsWith("…")).toBe(true)
    expect(found.ranges.map(([from, to]) => found.text.slice(from, to))).toEqual(["养老", "服务"])
  })

  it("shows the beginning when nothing answers, and never half a character", () => {
    expect(snippet("一二三四五", "养老", 3)).toEqual({ text: "一二三…", ranges: [] })
    expect(snippet("一𠀀三", "养老", 2).text).toBe("一𠀀…")
  })

  it("terms that overlap are one mark", () => {
    expect(findMarks("养老服务体系", "养老服务 服务体系")).toEqual([[0, 6]])
  })
})

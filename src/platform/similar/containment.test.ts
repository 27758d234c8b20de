import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { containment, grams } from "./containment.ts"

/** The same by strings, to check the hashing against. */
function runs(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 8 <= text.length; at++) found.add(text.slice(at, at + 8))
  return found
}

describe("containment of eight-character runs", () => {
  it("has one number for every different run", () => {
    const text = fc.string({ unit: fc.constantFrom(..."提案办理协商民主监督"), maxLength: 300 })
    fc.assert(
      fc.property(text, (t) => grams(t).size === runs(t).size),
      { seed: 8 },
    )
  })

  it("says how much of the shorter text is in the longer one, signs and script aside", () => {
    const short = "加快農村互助養老服務體系建設"
    const long = `前言：为此，加快农村互助养老、服务体系建设。${"另有其他内容若干。".repeat(5)}`
    expect(containment(grams(short), grams(long))).toEqual({ share: 1, shared: 7 })
    expect(containment(grams(long), grams(short)).share).toBe(1)
  })

  it("texts without a run of eight contain nothing", () => {
    expect(containment(grams("短"), grams("短"))).toEqual({ share: 0, shared: 0 })
  })
})

import { describe, expect, it } from "vitest"
import { hasTraditional, normalise, normaliseWithOffsets, scriptOf } from "./normalise.ts"

describe("one spelling for comparing", () => {
  it("traditional characters, full-width letters and odd spaces become one spelling", () => {
    expect(normalise("　關於推進Ｃ２Ｃ電商　發展的建議\u200b ")).toBe("关于推进c2c电商 发展的建议")
  })

  it("a character is converted by its phrase: 乾隆 keeps 乾, 頭髮 and 發展 part ways", () => {
    expect(normalise("乾隆 頭髮 發展 皇后 後來")).toBe("乾隆 头发 发展 皇后 后来")
  })

  it("every offset leads back to what the author wrote, through folded and double characters", () => {
    const original = "㎡𠀀關於"
    const { text, offsets } = normaliseWithOffsets(original)
    expect(text).toBe("m2𠀀关于")
    expect(offsets).toEqual([0, 0, 1, 1, 3, 4, 5])
    expect(original.slice(offsets[text.indexOf("关于")], offsets[text.length])).toBe("關於")
  })

  it("the script of a query is known, so that letters are tried as pinyin", () => {
    expect([scriptOf("zhangsan"), scriptOf("张三"), scriptOf("A股"), scriptOf("123")]).toEqual([
      "latin",
      "han",
      "mixed",
      "other",
    ])
    expect([hasTraditional("養老"), hasTraditional("养老")]).toEqual([true, false])
  })
})

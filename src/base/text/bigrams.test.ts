import { describe, expect, it } from "vitest"
import { bigrams, toBigramQuery, toBigramVector, vectorLiteral } from "./bigrams.ts"

describe("bigrams for exact search", () => {
  it("every character begins one lexeme, so that positions tell a phrase", () => {
    expect(bigrams("养老院")).toEqual([
      { lexeme: "养老", position: 1 },
      { lexeme: "老院", position: 2 },
      { lexeme: "院", position: 3 },
    ])
  })

  it("punctuation parts phrases, a stray space inside a word does not", () => {
    expect(toBigramVector("提 案，办理")).toBe("'提案':1 '案':2 '办理':4 '理':5")
  })

  it("title and text are parted, so that no phrase runs from one into the other", () => {
    expect(toBigramVector("养老", "服务")).toBe("'养老':1 '老':2 '服务':5 '务':6")
  })

  it("a traditional query asks for simplified bigrams", () => {
    expect(toBigramQuery("養老院")).toBe("'养老' <1> '老院'")
  })

  it("one character asks for every word with it, letters are completed, spaces mean and", () => {
    expect(toBigramQuery("院")).toBe("'院':*")
    expect(toBigramQuery("cppc 养老")).toBe("'cppc':* & '养老'")
    expect(toBigramQuery("3岁婴幼")).toBe("'3' <1> '岁婴' <1> '婴幼'")
  })

  it("a query of signs asks for nothing, and signs cannot break out of the literal", () => {
    expect(toBigramQuery(" ，。'“ ")).toBeUndefined()
    expect(toBigramQuery("a' | 'b\\")).toBe("'a' & 'b'")
    expect(vectorLiteral([{ lexeme: "it's\\", position: 1 }])).toBe("'it''s\\\\':1")
  })
})

import { describe, expect, it } from "vitest"
import { generalWeight, isContentWord, plainWords, toWordQuery, toWordVector, words } from "./segment.ts"

describe("words", () => {
  it("words of the field are kept whole, and the words inside them are found too", () => {
    expect(plainWords("關於農村互助養老和普惠托育")).toEqual(["关于", "农村", "互助养老", "和", "普惠托育"])
    expect(words("互助养老")).toEqual(expect.arrayContaining(["互助", "养老", "互助养老"]))
  })

  it("function words and figures say nothing of the matter", () => {
    expect(words("关于2019年的养老问题").filter(isContentWord)).toEqual(["养老", "问题"])
  })

  it("words of the title carry weight A in the ranking vector", () => {
    expect(toWordVector("养老", "服务")).toBe("'养老':1A '服务':4")
    expect(toWordQuery(["养老", "养老", "o'k"])).toBe("'养老' | 'o''k'")
    expect(toWordQuery([])).toBeUndefined()
  })

  it("a rare word weighs more than a common one", () => {
    expect(generalWeight("养老")).toBeGreaterThan(generalWeight("工作"))
  })
})

import { describe, expect, it } from "vitest"
import { toWordVector } from "../../base/text/segment.ts"
import { memoryIndex } from "./memory-index.ts"
import { type Candidate, rankSimilar } from "./rank.ts"
import { countTerms } from "./statistics.ts"
import { termsFromVector, termsOf } from "./terms.ts"

const proposal = (id: string, title: string, text: string): Candidate => ({ id, title, text })

const dogs = proposal(
  "dogs",
  "关于规范城市养犬管理的建议",
  "近年来城区饲养犬只数量增多，犬只伤人、随地便溺、噪声扰民的投诉逐年上升。建议修订养犬管理条例，推行犬只登记和免疫证明，" +
    "划定遛狗区域，由公安机关牵头，城管、农业农村部门配合，对不牵绳、不清理粪便的行为予以处罚，并设立犬只收容场所。",
)
const lifts = proposal(
  "lifts",
  "关于加快老旧小区加装电梯的建议",
  "老旧小区多层住宅没有电梯，老年人上下楼困难。低层住户不同意、资金筹集难、管线迁改费用高是主要障碍。" +
    "建议明确业主表决比例，简化规划和施工审批，给予财政补贴，允许提取住房公积金，鼓励企业代建租用。",
)
const copiedLifts = proposal("copied", "让老人不再为上楼发愁", `据调查，${lifts.text}以上意见供参考。`)
const fields = proposal(
  "fields",
  "关于推进高标准农田建设的建议",
  "高标准农田建设标准偏低，田间道路和灌溉渠系老化，建后管护责任不清。建议提高亩均投资标准，统筹整合资金，落实管护主体。",
)
const all = [dogs, lifts, copiedLifts, fields]
const statistics = countTerms(all.map(termsOf))

describe("similar proposals", () => {
  it("while only a title is typed, the proposal on the same matter comes first, in whatever words and script", () => {
    const [first] = rankSimilar({ title: "建議加強對遛狗不牽繩的處罰" }, all, statistics)
    expect(first?.id).toBe("dogs")
    expect(first?.sharedTerms.map(({ term }) => term)).toContain("≈养狗")
  })

  it("says what two proposals share, heaviest first, in shares of the score", () => {
    const [first] = rankSimilar({ title: "老旧小区加装电梯补贴" }, [lifts, fields], statistics)
    const weights = first?.sharedTerms.map(({ weight }) => weight) ?? []
    expect(first?.sharedTerms.map(({ term }) => term)).toContain("电梯")
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual((first?.score ?? 0) + 1e-9)
  })

  it("a text copied under another title is a duplicate; a proposal on another matter is not shown", () => {
    const found = rankSimilar(
      { title: "关于便利老年人出行的提案", text: copiedLifts.text },
      [lifts, fields],
      statistics,
    )
    expect(found.map(({ id, verdict }) => [id, verdict])).toEqual([["lifts", "duplicate"]])
    expect(found[0]?.containment).toBeGreaterThan(0.9)
  })

  it("a short quotation in common makes no duplicate", () => {
    const slogan = "绿水青山就是金山银山，坚持人与自然和谐共生"
    const found = rankSimilar(
      { title: "关于河道清淤的建议", text: slogan },
      [proposal("hills", "关于矿山复绿的建议", `${slogan}。${fields.text}`)],
      statistics,
    )
    expect(found.map(({ verdict }) => verdict)).not.toContain("duplicate")
  })

  it("an empty title finds nothing", () => {
    expect(rankSimilar({ title: " ，" }, all, statistics)).toEqual([])
    expect(memoryIndex(all).find({ title: "关于进一步加强工作的建议" })).toEqual([])
  })

  it("the first stage leaves out the case itself and finds its neighbours by words of one meaning", () => {
    const index = memoryIndex(all)
    expect(index.find(lifts, { except: "lifts" }).map(({ id }) => id)).toEqual(["copied"])
    expect(index.candidates({ title: "犬类" })).toEqual(["dogs"])
  })

  it("terms read back from the database's vector are the terms of the text", () => {
    const vector = toWordVector(dogs.title, dogs.text)
    expect(new Map(termsFromVector(vector))).toEqual(new Map(termsOf(dogs)))
  })
})

import { describe, expect, it } from "vitest"
import { suggestUnits, type Unit } from "./suggest.ts"

const units: Unit[] = [
  { id: "edu", name: "清江市教育局" },
  { id: "police", name: "清江市公安局" },
  { id: "health", name: "清江市卫生健康委员会" },
  { id: "finance", name: "清江市财政局" },
  { id: "housing", name: "清江市住房和城乡建设局" },
  { id: "culture", name: "清江市文化广电旅游体育局" },
  { id: "pier", name: "清江市古码头管理处", duties: ["古码头"], aliases: ["码头处"] },
]
const leadOf = (proposal: Parameters<typeof suggestUnits>[0], pastCases = {}) =>
  suggestUnits(proposal, { units, ...pastCases })[0]

describe("suggested handling units", () => {
  it("the words of duty lead to the unit, and are given as the reason", () => {
    const lead = leadOf({ title: "关于增加普惠性幼儿园学位、改善义务教育的建议" })
    expect(lead).toMatchObject({ unitId: "edu", role: "lead" })
    expect(lead?.reasons[0]).toMatchObject({
      kind: "duty",
      words: expect.arrayContaining(["幼儿园", "义务教育"]),
    })
  })

  it("the more exact duty wins: traffic lights are the police's, though 交通 is transport's", () => {
    const withTransport = [...units, { id: "transport", name: "清江市交通运输局" }]
    const [lead] = suggestUnits({ title: "关于优化交通信号灯的建议" }, { units: withTransport })
    expect(lead?.unitId).toBe("police")
  })

  it("a unit named as the one to act is suggested with its name as the reason, under a former name too", () => {
    const suggested = suggestUnits(
      { title: "关于改进工作的建议", recommendations: "建议由卫计委牵头，码头处配合。" },
      { units },
    )
    expect(suggested.map(({ unitId, role }) => [unitId, role])).toEqual(
      expect.arrayContaining([
        ["health", expect.any(String)],
        ["pier", expect.any(String)],
      ]),
    )
    const reasons = suggested.find(({ unitId }) => unitId === "health")?.reasons
    expect(reasons).toContainEqual({ kind: "named", words: ["卫计委"], weight: 4 })
  })

  it("a unit merely mentioned does not lead over the unit whose duty the title names", () => {
    const lead = leadOf({ title: "关于加强校园欺凌治理的建议", text: "公安局曾通报有关情况。" })
    expect(lead?.unitId).toBe("edu")
  })

  it("words an organisation has added to a unit of its own count", () => {
    expect(leadOf({ title: "关于保护古码头的建议" })?.unitId).toBe("pier")
  })

  it("cases that went before are a reason, by their likeness; unlike ones and units now gone are not", () => {
    const pastCases = [
      { caseId: "c1", unitId: "housing", role: "lead" as const, similarity: 0.6 },
      { caseId: "c2", unitId: "finance", role: "assist" as const, similarity: 0.5 },
      { caseId: "c3", unitId: "police", role: "lead" as const, similarity: 0.05 },
      { caseId: "c4", unitId: "dissolved", role: "lead" as const, similarity: 0.9 },
    ]
    const suggested = suggestUnits({ title: "关于解决出行不便的建议" }, { units, pastCases })
    expect(suggested.map(({ unitId, role }) => [unitId, role])).toEqual([
      ["housing", "lead"],
      ["finance", "assist"],
    ])
    expect(suggested[0]?.reasons).toEqual([{ kind: "past_case", caseId: "c1", weight: 4.8 }])
  })

  it("the weights of the reasons add up to the score, best first", () => {
    const suggested = suggestUnits(
      { title: "关于完善医院停车和旅游景区厕所的建议", recommendations: "财政局负责资金" },
      { units },
    )
    for (const { score, reasons } of suggested) {
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score)
    }
    const scores = suggested.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  it("nothing is suggested when nothing points anywhere", () => {
    expect(suggestUnits({ title: "提案" }, { units })).toEqual([])
    expect(suggestUnits({ title: "关于义务教育的建议" }, { units: [] })).toEqual([])
  })

  it("names in traditional characters are recognised", () => {
    expect(leadOf({ title: "關於加強義務教育師資的建議" })?.unitId).toBe("edu")
  })
})

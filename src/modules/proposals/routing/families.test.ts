import { describe, expect, it } from "vitest"
import { families, findFamily } from "./families.ts"
import { nameBook } from "./names.ts"

const book = nameBook(families)

describe("the standard dictionary of units", () => {
  it("every family has a name at each level, words of duty of its own, and an id that is not used twice", () => {
    expect(new Set(families.map(({ id }) => id)).size).toBe(families.length)
    for (const { id, names, core, former } of families) {
      expect(
        Object.values(names).every((name) => name.length > 1),
        id,
      ).toBe(true)
      expect(core.length, id).toBeGreaterThan(4)
      expect(
        former.every(({ until }) => until >= 2000 && until <= 2025),
        id,
      ).toBe(true)
    }
    expect(families.length).toBeGreaterThanOrEqual(45)
  })

  it("both tracks and the others are there", () => {
    expect(findFamily("publicity_department")?.track).toBe("party")
    expect(findFamily("education")?.track).toBe("government")
    expect(findFamily("disabled_federation")?.track).toBe("other")
    expect(findFamily("no_such_family")).toBeUndefined()
  })

  it("a family's own names at every level lead to it", () => {
    for (const { id, names } of families) {
      for (const name of Object.values(names)) expect(book.familiesOf(`某某${name}`), name).toContain(id)
    }
  })

  it.each([
    ["市卫生和计划生育委员会", "health"],
    ["县卫计委", "health"],
    ["市国土资源局", "natural_resources"],
    ["市规划局", "natural_resources"],
    ["市经信委", "industry"],
    ["市旅游局", "culture_tourism"],
    ["市文化局", "culture_tourism"],
    ["市环保局", "ecology"],
    ["县农委", "agriculture"],
    ["市安监局", "emergency"],
    ["市工商局", "market_regulation"],
    ["市质监局", "market_regulation"],
    ["市食药监局", "market_regulation"],
    ["市粮食局", "development"],
    ["市扶貧辦", "agriculture"],
    ["市国税局", "tax"],
  ])("a name that reform took away leads to the present duty: %s → %s", (name, family) => {
    expect(book.familiesOf(name)).toContain(family)
  })

  it("a merged unit belongs to each of its duties", () => {
    expect(book.familiesOf("清江市文化广电旅游体育局").sort()).toEqual(["culture_tourism", "sports"])
    expect(book.familiesOf("县教育体育局")).toContain("education")
  })

  it("a name inside a longer one is not another unit, and an unknown unit is unknown", () => {
    expect(book.find("由市公安局交警支队会同市城市管理局办理").map(({ familyId }) => familyId)).toEqual([
      "public_security",
      "public_security",
      "urban_management",
    ])
    expect(book.familiesOf("某某有限公司")).toEqual([])
  })

  it("a former name says until when it was used", () => {
    expect(book.find("市卫计委")[0]).toMatchObject({ familyId: "health", until: 2019 })
  })
})

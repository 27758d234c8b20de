import { describe, expect, it } from "vitest"
import { nameKeys, nameMatches, namePinyin, toNameQuery, toNameVector } from "./pinyin.ts"

describe("names by pinyin", () => {
  it.each([
    ["单田芳", "shantianfang"],
    ["曾国藩", "zengguofan"],
    ["仇英", "qiuying"],
    ["解晓东", "xiexiaodong"],
    ["区桂芝", "ouguizhi"],
    ["查良镛", "zhaliangyong"],
    ["朴树", "piaoshu"],
    ["任正非", "renzhengfei"],
    ["尉迟恭", "yuchigong"],
    ["冼星海", "xianxinghai"],
    ["華羅庚", "hualuogeng"],
  ])("the surname of %s is read as a surname: %s", (name, full) => {
    expect(namePinyin(name, "person").full).toBe(full)
  })

  it.each([
    ["长寿区", "changshouqu", "csq"],
    ["六安市", "luanshi", "las"],
    ["乐清市", "yueqingshi", "yqs"],
    ["洪洞县", "hongtongxian", "htx"],
    ["单县", "shanxian", "sx"],
    ["番禺区", "panyuqu", "pyq"],
    ["什邡市", "shifangshi", "sfs"],
  ])("the place %s is read as its people read it: %s", (name, full, initials) => {
    expect(namePinyin(name)).toEqual({ full, initials })
  })

  it.each(["zhangsan", "zs", "zhangs", "zsan", "zhang san", "ZHANG", "三", "张三", "張三", "san"])(
    "张三 is found by %s",
    (typed) => expect(nameMatches("张三", typed)).toBe(true),
  )

  it("张三 is not found by another name, nor by nothing", () => {
    expect(nameMatches("张三", "lisi")).toBe(false)
    expect(nameMatches("张三", " - ")).toBe(false)
  })

  it("the everyday reading of a surname is accepted too: 单 typed dan, 覃 as qin or tan", () => {
    expect(nameMatches("单田芳", "dantianfang")).toBe(true)
    expect(nameMatches("覃辉", "qinhui") && nameMatches("覃辉", "tanhui")).toBe(true)
  })

  it("吕布 is found by lv, lyu and lü", () => {
    expect(["lvbu", "lyubu", "lübu"].map((typed) => nameMatches("吕布", typed))).toEqual([true, true, true])
  })

  it("a long name has its two pure spellings only, a person of four characters all mixtures", () => {
    expect(nameKeys("巴音郭楞蒙古自治州", "place")).toHaveLength(2)
    expect(nameKeys("欧阳修远")).toEqual(expect.arrayContaining(["ouyangxiuyuan", "oyxy", "ouyxy", "xiuy"]))
  })

  it("the database asks for any beginning of a key", () => {
    expect(toNameQuery("Zhang San")).toBe("'zhangsan':*")
    expect(toNameQuery("…")).toBeUndefined()
    expect(toNameVector("张三")).toContain("'zsan'")
    expect(toNameVector("张三")).toContain("'三'")
  })
})

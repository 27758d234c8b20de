import type { Random } from "./random.ts"

/** Surnames by rough frequency, compound ones last. */
const SURNAMES: [string, number][] = [
  ..."王李张刘陈杨".split("").map((name): [string, number] => [name, 60]),
  ..."赵黄周吴徐孙胡朱高林".split("").map((name): [string, number] => [name, 24]),
  ..."何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    .split("")
    .map((name): [string, number] => [name, 7]),
  ..."欧阳 上官 司马 诸葛 夏侯 皇甫 尉迟 东方 慕容 司徒"
    .split(" ")
    .map((name): [string, number] => [name, 2]),
]

const FEMALE = "婷敏静丽娟燕芳洁莉倩雯琳颖慧蓉薇岚珊瑶萍玲娜欣怡雪梅兰芸菁璐茜黛筠莹".split("")
const MALE = "伟强磊军勇杰涛斌刚峰辉鹏浩亮凯松波宏志骏晖锋栋昊铭彬毅炜恺岩崧钧".split("")
const FIRST = "文晓志明建国永嘉子雨思海春佳宇天金玉立安正世德学景泽承启若书清云亦".split("")

const MINORITIES: [string, string][] = [
  ["回族", "马"],
  ["满族", "佟"],
  ["土家族", "向"],
  ["苗族", "龙"],
  ["壮族", "韦"],
  ["侗族", "石"],
  ["畲族", "蓝"],
  ["蒙古族", "包"],
]

export interface Name {
  name: string
  sex: "female" | "male"
  nation: string
}

/** Names that have not been given yet; two people of the city never share one. */
export function nameGiver(random: Random): (sex?: "female" | "male", minority?: boolean) => Name {
  const given = new Set<string>()
  return (sex = random.chance(0.36) ? "female" : "male", minority = random.chance(0.05)) => {
    for (;;) {
      const [nation, surname]: [string, string] = minority
        ? random.pick(MINORITIES)
        : ["汉族", random.weighted(SURNAMES)]
      const last = random.pick(sex === "female" ? FEMALE : MALE)
      const name = surname + (random.chance(0.82) ? random.pick(FIRST) : "") + last
      if (name.length > 4 || given.has(name)) continue
      given.add(name)
      return { name, sex, nation }
    }
  }
}

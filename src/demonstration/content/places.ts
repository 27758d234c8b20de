import type { Random } from "./random.ts"

/** Invented places only. `scopes` are what a proposal can be about. */
export interface Gazetteer {
  name: string
  /** How people of the place speak of it: 我市 or 我县. */
  ours: string
  whole: string
  scopes: { urban: string[]; rural: string[]; any: string[] }
  区: string[]
  街: string[]
  镇: string[]
  村: string[]
  路: string[]
  小区: string[]
  学校: string[]
  医院: string[]
  园区: string[]
  河: string[]
  山: string[]
}

const words = (text: string) => text.split(" ")

export const GAZETTEERS: Record<1 | 2 | 3, Gazetteer> = {
  1: {
    name: "云泽市",
    ours: "我市",
    whole: "全市",
    scopes: {
      urban: words("我市城区 云麓老城片区 泽南新城 柳渚滨水片区"),
      rural: words("我市农村 泽东丘陵乡镇 柳渚沿湖乡镇 云麓近郊乡镇"),
      any: words("我市 我市 我市 云麓区 泽南区 柳渚区 云泽高新区 澄溪县 禾岭县"),
    },
    区: words("云麓区 泽南区 柳渚区"),
    街: words(
      "望舒街道 鹤汀街道 文笔街道 南渡桥街道 织锦街道 听松街道 晴川里街道 砚池街道 桂子街道 临泽街道",
    ),
    镇: words("芦汀镇 荷叶塘镇 石臼岭镇 枫桥坳镇 白鹭洲镇 藕塘镇 青砖铺镇 稻香埠镇 双桨镇 烟墩坳镇"),
    村: words(
      "上沙洼村 梅子坞村 杉木垄村 半月塘村 古樟下村 竹篙湾村 茶亭坳村 水车头村 油榨湾村 银杏坪村 桐子岭村 渡船口村",
    ),
    路: words("望舒路 织锦大道 云津路 鹤汀西路 砚池街 桂子巷 听松南路 泽南大道 柳荫路 白鹭路 文笔路"),
    小区: words("桂园新村 织锦家园 望舒苑 鹤汀花园 纺机宿舍 泽南佳苑 听松里 柳荫小区 砚池雅居 云津公寓"),
    学校: words("云津小学 砚池实验学校 织锦路中学 望舒第二小学 鹤汀学校 白鹭洲中心小学 泽南一中"),
    医院: words("云泽市第一人民医院 云泽市中医医院 泽南医院 云泽市第三人民医院"),
    园区: words("泽南工业园 云泽高新区 柳渚经济开发区 芦汀循环产业园"),
    河: words("云泽河 鹤汀河 柳渚港 织锦渠 白鹭溪"),
    山: words("望舒山 笔架峰 听松岭"),
  },
  2: {
    name: "澄溪县",
    ours: "我县",
    whole: "全县",
    scopes: {
      urban: words("我县城区 澄溪老城片区 溪东新区"),
      rural: words("我县农村 上澄溪片乡镇 我县库区乡镇"),
      any: words("我县 我县 我县 溪汊片区 下澄溪片区 澄溪经济开发区"),
    },
    区: words("溪东新区 老城片区"),
    街: words("澄阳街道 溪东街道 石牌坊街道"),
    镇: words("溪汊镇 蓼花镇 雁栖坪镇 青石墩镇 大樟树镇 竹港镇"),
    村: words("斗笠山村 麻石坪村 三棵枫村 砻坊村 鹅塘村 沙罗树村 碾子湾村 黄泥坳村"),
    路: words("澄阳路 溪东大道 石牌坊街 迎溪路 蓼花路"),
    小区: words("澄阳花园 溪东新村 化肥厂宿舍 迎溪雅苑 石牌坊小区"),
    学校: words("澄溪县第二小学 溪东实验学校 澄溪一中 蓼花镇中心小学"),
    医院: words("澄溪县人民医院 澄溪县中医医院"),
    园区: words("澄溪经济开发区 蓼花农产品加工园"),
    河: words("澄溪河 蓼花港 竹港河"),
    山: words("斗笠山 雁栖岭"),
  },
  3: {
    name: "禾岭县",
    ours: "我县",
    whole: "全县",
    scopes: {
      urban: words("我县城区 禾岭旧城片区 岭南新城"),
      rural: words("我县农村 东岭山区乡镇 禾川沿线乡镇"),
      any: words("我县 我县 我县 东岭片区 禾川片区 禾岭产业园区"),
    },
    区: words("岭南新城 旧城片区"),
    街: words("禾川街道 岭南街道 鼓楼坪街道"),
    镇: words("东岭镇 麦坪镇 云盘镇 木梓铺镇 泉井镇"),
    村: words("石磨岭村 柿子坪村 井头湾村 木梓窝村 老屋场村 九道弯村 蕨菜冲村"),
    路: words("禾川路 岭南大道 鼓楼坪街 泉井路"),
    小区: words("禾川家园 岭南新村 水泥厂宿舍 泉井雅居"),
    学校: words("禾岭县实验小学 岭南学校 禾岭一中 麦坪镇中心小学"),
    医院: words("禾岭县人民医院 禾岭县中医医院"),
    园区: words("禾岭产业园区 木梓油茶产业园"),
    河: words("禾川河 泉井溪 东岭河"),
    山: words("九道弯山 云盘岭"),
  },
}

/** The places one proposal speaks of; the same word always means the same place in it. */
export type Locale = Record<string, string>

export function localeFor(gazetteer: Gazetteer, scope: string, random: Random): Locale {
  const visited = scope === "澄溪县" ? GAZETTEERS[2] : scope === "禾岭县" ? GAZETTEERS[3] : gazetteer
  const locale: Locale = { 市: gazetteer.ours, 全市: gazetteer.whole, 地: scope }
  for (const key of ["区", "街", "镇", "村", "路", "小区", "学校", "医院", "园区", "河", "山"] as const)
    locale[key] = random.pick(visited[key])
  return locale
}

/** Puts places and figures into a sentence: {镇}, {20~60}, {3.5~9.5}, {48}. */
export function fill(sentence: string, locale: Locale, random: Random): string {
  return sentence.replaceAll("全{市}", "{全市}").replace(/\{([^}]+)\}/g, (_, token: string) => {
    const place = locale[token]
    if (place !== undefined) return place
    const [low, high] = token.split("~")
    if (high === undefined) return token
    if (token.includes(".")) {
      const decimals = Math.max(decimalsOf(low as string), decimalsOf(high))
      return (Number(low) + random.next() * (Number(high) - Number(low))).toFixed(decimals)
    }
    return String(rounded(random.whole(Number(low), Number(high))))
  })
}

function decimalsOf(figure: string): number {
  return figure.split(".")[1]?.length ?? 0
}

/** Large figures are reported round, except years. */
function rounded(figure: number): number {
  if (figure >= 1900 && figure <= 2030) return figure
  return figure >= 1000
    ? Math.round(figure / 100) * 100
    : figure >= 200
      ? Math.round(figure / 10) * 10
      : figure
}

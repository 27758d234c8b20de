/** The kinds of type that the standard asks for. */
export const roles = ["fangsong", "title", "hei", "kai", "song"] as const
export type FontRole = (typeof roles)[number]

export interface Face {
  /** The name a font file gives its family. */
  readonly family: string
  readonly weight: number
}

interface RoleFaces {
  /** What the standard calls it. */
  readonly name: string
  /** Families that are it, the first one written into DOCX files: whoever opens one has it, or their office chooses. */
  readonly official: readonly string[]
  /** Free families that stand in for it, best first. The last one comes with this program. */
  readonly substitutes: readonly Face[]
}

const bundled = "Noto Serif SC"
const face = (family: string, weight = 400): Face => ({ family, weight })

export const roleFaces: Readonly<Record<FontRole, RoleFaces>> = {
  fangsong: {
    name: "仿宋",
    official: [
      "仿宋_GB2312",
      "FangSong_GB2312",
      "仿宋",
      "FangSong",
      "方正仿宋_GBK",
      "FZFangSong-Z02",
      "华文仿宋",
      "STFangsong",
    ],
    substitutes: [face("FandolFang"), face("FandolFang R"), face(bundled), face("Noto Serif CJK SC")],
  },
  title: {
    name: "小标宋",
    official: ["方正小标宋_GBK", "方正小标宋简体", "FZXiaoBiaoSong-B05", "FZXiaoBiaoSong-B05S", "小标宋体"],
    substitutes: [face("FandolSong", 700), face(bundled, 700), face("Noto Serif CJK SC", 700)],
  },
  hei: {
    name: "黑体",
    official: ["黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "华文黑体", "STHeiti"],
    substitutes: [
      face("FandolHei"),
      face("Noto Sans CJK SC", 500),
      face("Noto Sans SC", 500),
      face(bundled, 900),
    ],
  },
  kai: {
    name: "楷体",
    official: [
      "楷体_GB2312",
      "KaiTi_GB2312",
      "楷体",
      "KaiTi",
      "方正楷体_GBK",
      "FZKai-Z03",
      "华文楷体",
      "STKaiti",
    ],
    substitutes: [face("FandolKai"), face("AR PL UKai CN"), face("LXGW WenKai"), face(bundled, 500)],
  },
  song: {
    name: "宋体",
    official: ["宋体", "SimSun", "方正书宋_GBK", "华文宋体", "STSong"],
    substitutes: [face("FandolSong"), face(bundled), face("Noto Serif CJK SC")],
  },
}

/** Letters and figures only, so that SimHei, "Sim Hei" and ABCDEF+SimHei,Bold are one name. */
export const plainName = (name: string): string =>
  name
    .replace(/^[A-Z]{6}\+/, "")
    .replace(/[\s_\-,]/g, "")
    .toLowerCase()

const weights: Readonly<Record<string, number>> = {
  thin: 100,
  extralight: 200,
  light: 300,
  regular: 400,
  medium: 500,
  semibold: 600,
  bold: 700,
  extrabold: 800,
  black: 900,
}

export type Suits = "official" | "substitute" | "no"

/** Whether a font found in a document is the one that the role asks for, a declared substitute, or neither. */
export function suits(role: FontRole, name: string): Suits {
  const { official } = roleFaces[role]
  const plain = plainName(name)
  if (official.some((each) => plain.startsWith(plainName(each)))) return "official"
  return standsFor(role, plain) ? "substitute" : "no"
}

/**
 * Whether a free font is the role's own substitute. Where one family stands for several roles by its weights, only the
 * nearest weight does; a name that says no weight may be any of them.
 */
function standsFor(role: FontRole, plain: string): boolean {
  return roleFaces[role].substitutes.some(({ family, weight }) => {
    const stem = plainName(family)
    if (!plain.startsWith(stem)) return false
    const style = plain.slice(stem.length)
    const said = Object.keys(weights).find((each) => style === each || style === `${each}otf`)
    if (said === undefined) return true
    const off = (other: number) => Math.abs((weights[said] ?? 400) - other)
    const rivals = roles.flatMap((each) =>
      roleFaces[each].substitutes.flatMap((face) => (face.family === family ? [face.weight] : [])),
    )
    return off(weight) <= 100 && rivals.every((rival) => off(weight) <= off(rival))
  })
}

/** Other roles that the same free font may stand for: by it alone they cannot be told apart. */
export function alike(role: FontRole, name: string): FontRole[] {
  return suits(role, name) === "substitute"
    ? roles.filter((each) => each !== role && suits(each, name) === "substitute")
    : []
}

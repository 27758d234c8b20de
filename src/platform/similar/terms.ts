import { isContentWord, words } from "../../base/text/segment.ts"

/** What is compared: a title as it is being typed, or title and full text. */
export interface Passage {
  title: string
  text?: string
}

/** How often a term stands in the title and in the text. */
export interface TermCount {
  title: number
  text: number
}

export type Terms = ReadonlyMap<string, TermCount>

/** The terms that tell what a text is about, with their counts. */
export function termsOf(passage: Passage): Terms {
  const terms = new Map<string, TermCount>()
  const count = (list: readonly string[], field: keyof TermCount) => {
    for (const word of list) {
      if (!isTerm(word)) continue
      const had = terms.get(word)
      if (had === undefined) terms.set(word, { title: 0, text: 0, [field]: 1 })
      else had[field]++
    }
  }
  count(words(passage.title), "title")
  count(words(passage.text ?? ""), "text")
  return terms
}

/** The same terms from the `words` vector of `search_entry` as PostgreSQL prints it: no text is cut into words again. */
export function termsFromVector(vector: string): Terms {
  const terms = new Map<string, TermCount>()
  for (const [, quoted, positions] of vector.matchAll(/'((?:[^']|'')*)':([\dA-D,]+)/g)) {
    const word = (quoted ?? "").replaceAll("''", "'").replaceAll("\\\\", "\\")
    if (!isTerm(word)) continue
    const places = (positions ?? "").split(",")
    const title = places.filter((place) => place.endsWith("A")).length
    terms.set(word, { title, text: places.length - title })
  }
  return terms
}

/** Whether a word can make two texts alike: not a function word, and not one that every proposal and report is written with. */
function isTerm(word: string): boolean {
  return isContentWord(word) && !formula.has(word)
}

/** The language of the genre: what proposals and reports are written with, whatever they are about. */
const formula = new Set(
  (
    "建议 提案 提议 意见 几点 关于 加强 加快 加大 推进 推动 促进 提高 提升 完善 健全 建立 建设 构建 发展 发挥 实施 落实 开展 强化 优化 深化 改进 改善 " +
    "规范 解决 做好 推行 鼓励 支持 引导 扩大 增加 打造 形成 实现 明确 制定 出台 存在 问题 措施 对策 办法 政策 机制 制度 体系 工作 情况 现状 调研情况 " +
    "问题分析 具体建议 分析 调研 原因 进一步 切实 积极 大力 不断 全面 有效 充分 统筹 着力 力度 水平 能力 作用 质量 管理 服务 我省 我市 我县 我区 我国 " +
    "全省 全市 全县 全区 全国 国家 政府 部门 单位 社会 人民 群众 地区 地方 国内 领域 方式 模式 手段 条件 环节 层面 主管部门 相关部门 有关部门"
  ).split(" "),
)

import { writtenDate } from "../../../../base/written-date.ts"
/** Opening and closing of a letter as units write them. Official texts are Chinese in either language of the screen. */
export interface Addressees {
  /** Bodies that sign as such. */
  bodies: readonly string[]
  /** Members: the first proposer and the co-signers, in order. */
  members: readonly string[]
}

interface Letter extends Addressees {
  subject: string
  numberText: string | null
  edition: "formal" | "again" | "supplementary"
}

/** 李晓云、张立委员；民盟云泽市委员会. */
export function addressLine({ bodies, members }: Addressees): string {
  const people = members.length > 0 ? [`${members.join("、")}委员`] : []
  return [...bodies, ...people].join("、")
}

/** 您 to one person, 你们 to several, 贵单位 to a body. */
function you({ bodies, members }: Addressees): string {
  if (bodies.length > 0 && members.length === 0) return "贵单位"
  return bodies.length + members.length === 1 ? "您" : "你们"
}

export function openingOf(letter: Letter): string {
  const number = letter.numberText ? `（${letter.numberText}）` : ""
  const named = `${you(letter)}提出的《${letter.subject}》${number}`
  const said = {
    formal: `${named}收悉。经研究，现答复如下：`,
    again: `${named}，我们已作过答复。根据${you(letter)}的意见，经再次研究，现答复如下：`,
    supplementary: `${named}，我们已作过答复。现将承诺事项的进展补充答复如下：`,
  }
  return `<p>${escaped(`${addressLine(letter)}：`)}</p><p>${escaped(said[letter.edition])}</p>`
}

export function closingOf(letter: Letter): string {
  const thanks = `感谢${you(letter)}对我们工作的关心和支持，欢迎继续提出宝贵意见。`
  return `<p>${escaped(thanks)}</p><p>专此答复。</p>`
}

/** 关于对第0001号提案的答复; the repeated and the supplementary letter say what they are. */
export function letterTitle({ numberText, edition }: Pick<Letter, "numberText" | "edition">): string {
  const kind = { formal: "答复", again: "再次答复", supplementary: "补充答复" }[edition]
  return numberText ? `对${numberText}提案的${kind}` : `对提案的${kind}`
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}

/** Fixed lines of the letter. It is an official paper and Chinese in either language of the screen. */
export const letterLine = {
  annex: "附：逐条答复",
  undated: "　　年　月　日",
  signer: (name: string) => `签发人：${name}`,
  promised: (owner: string, dueOn: string) => `（${owner ? `${owner}，` : ""}${writtenDate(dueOn)}前完成）`,
  result: (code: string, label: string) => `办理结果：${code} 类（${label}）`,
  contact: (name: string, phone: string) => `联系人：${name}　电话：${phone}`,
}

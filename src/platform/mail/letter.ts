import { fill, type Language, type Params, type Words } from "../../base/words.ts"

/** What an e-mail says, before it is written in a language. */
export interface Letter {
  readonly subject: Words
  /** Whom it greets; no greeting without a name. */
  readonly name?: string
  readonly paragraphs: readonly Words[]
  /** One thing to do, with its address (http or https). */
  readonly action?: { readonly label: Words; readonly href: string }
  /** Who sends it, such as the proposal office. */
  readonly signature: Words
  /** Fills `{name}` placeholders of all the words. */
  readonly params?: Params
}

export interface Written {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const greeting: Words = { zh: "{name}：", en: "Dear {name}," }
const closing: Words = {
  zh: "此邮件由系统自动发出，请勿直接回复。不想再收到此类邮件，可在“通知设置”中关闭。",
  en: "This message was sent automatically; please do not reply. You can switch off messages of this kind under “Notification settings”.",
}

/** Writes a letter as plain text and simple HTML, in one language or in several one below the other. */
export function writeLetter(letter: Letter, languages: readonly Language[]): Written {
  const href = letter.action?.href
  if (href !== undefined && !/^https?:$/.test(URL.parse(href)?.protocol ?? "")) {
    throw new TypeError(`a letter's action needs an http(s) address: ${href.slice(0, 80)}`)
  }
  const say = (words: Words, language: Language) => fill(words[language], letter.params)
  const parts = languages.map((language) => ({
    language,
    greeting: letter.name === undefined ? "" : fill(greeting[language], { name: oneLine(letter.name) }),
    paragraphs: letter.paragraphs.map((words) => say(words, language)),
    label: letter.action ? say(letter.action.label, language) : "",
    signature: say(letter.signature, language),
    closing: closing[language],
  }))
  return {
    subject: subjectOf(languages.map((language) => say(letter.subject, language)).join(" / ")),
    text: `${parts.map((part) => textOf(part, href)).join("\n\n────────\n\n")}\n`,
    html: page(parts.map((part) => htmlOf(part, href)).join("<hr>"), languages[0] ?? "zh"),
  }
}

interface Part {
  readonly language: Language
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly label: string
  readonly signature: string
  readonly closing: string
}

function textOf(part: Part, href: string | undefined): string {
  const action = href === undefined ? "" : `${part.label}${part.language === "zh" ? "：" : ": "}${href}`
  return [part.greeting, ...part.paragraphs, action, part.signature, part.closing]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")
}

function htmlOf(part: Part, href: string | undefined): string {
  const paragraph = (text: string, style = "") =>
    text === "" ? "" : `<p${style}>${escaped(text).replaceAll("\n", "<br>")}</p>`
  const button =
    href === undefined
      ? ""
      : `<p><a href="${escaped(href)}" style="color:#9b1c1c;font-weight:bold">${escaped(part.label)}</a><br><span style="color:#595959;font-size:14px">${escaped(href)}</span></p>`
  const lang = part.language === "zh" ? "zh-CN" : "en"
  return `<div lang="${lang}">${paragraph(part.greeting)}${part.paragraphs.map((each) => paragraph(each)).join("")}${button}${paragraph(part.signature)}${paragraph(part.closing, ' style="color:#595959;font-size:14px"')}</div>`
}

/** No pictures, no scripts, nothing loaded: what office mail programs show alike, and nothing that tells us it was read. */
function page(body: string, language: Language): string {
  return `<!DOCTYPE html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"></head><body style="font:16px/1.7 'Microsoft YaHei','PingFang SC',sans-serif;color:#1f1f1f;max-width:640px">${body}</body></html>`
}

/** A header is one line: whatever would begin another becomes a space. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()

/** At most 120 characters: longer subjects are cut by mail programs anyway, and not always between characters. */
function subjectOf(text: string): string {
  const characters = [...oneLine(text)]
  return characters.length <= 120 ? characters.join("") : `${characters.slice(0, 119).join("")}…`
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] as string)

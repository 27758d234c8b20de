import { Document, type IPageMarginAttributes, Packer, Paragraph, TextRun } from "docx"
import type { Check } from "../check/finding.ts"
import type { DocumentContent } from "../content.ts"
import { bent, pdf, type Spoiled } from "./bent.fixture.ts"
import { misplaced } from "./misplaced.fixture.ts"
import { soundSample } from "./sound.fixture.ts"

const letter = soundSample(43)
const official = soundSample(44)
const attached = soundSample(22)

const layout = (what: string, check: Check, from: string, to: string, content = official) =>
  pdf(what, check, content, () => bent(from, to))

const said = (text: string): DocumentContent => ({
  ...official,
  body: [
    official.body[0] ?? { kind: "paragraph", text },
    { kind: "paragraph", text },
    ...official.body.slice(1),
  ],
})

const number = (wrong: string) => pdf(`number ${wrong}`, "numberForm", { ...letter, number: wrong })
const date = (wrong: string) =>
  layout(
    `date ${wrong}`,
    "dateForm",
    "#let written = if d.date == none",
    `#let written = if true { [${wrong}] } else if d.date == none`,
  )
const heading = (wrong: string) => pdf(`heading ${wrong}`, "headingForm", said(wrong))
const names = (what: string, wrong: string[]) =>
  pdf(`attachment ${what}`, "attachmentNote", { ...attached, attachments: wrong })

const margin = (what: string, check: Check, side: string, length: string) =>
  layout(what, check, `    ${side}: s.area.${side} * 1mm,`, `    ${side}: ${length},`)

export const spoiledSamples: readonly Spoiled[] = [
  layout(
    "paper of another size",
    "pageSize",
    "width: s.page.width * 1mm,\n  height: s.page.height * 1mm",
    "width: 216mm,\n  height: 279mm",
  ),
  margin("head of 25 mm", "topMargin", "top", "25mm"),
  margin("head of 40 mm", "topMargin", "top", "40mm"),
  margin("binding of 20 mm", "bindingMargin", "left", "20mm"),
  margin("binding of 31 mm", "bindingMargin", "left", "31mm"),
  layout(
    "right margin of 20 mm",
    "areaWidth",
    "right: (s.page.width - s.area.left - s.area.width) * 1mm",
    "right: 20mm",
  ),
  layout(
    "right margin of 32 mm",
    "areaWidth",
    "right: (s.page.width - s.area.left - s.area.width) * 1mm",
    "right: 32mm",
  ),
  layout(
    "foot of 25 mm",
    "linesPerPage",
    "bottom: (s.page.height - s.area.top - s.area.height) * 1mm",
    "bottom: 22mm",
  ),
  layout("lines too close", "linesPerPage", "#let gap = s.leading * 1pt", "#let gap = 11pt"),
  layout("lines too far", "linesPerPage", "#let gap = s.leading * 1pt", "#let gap = 16.5pt"),
  layout("27 characters", "charactersPerLine", "tracking: s.tracking * 1pt,", "tracking: 0pt,"),
  layout("29 characters", "charactersPerLine", "tracking: s.tracking * 1pt,", "tracking: -0.8pt,"),
  layout("text of 14 pt", "bodySize", "#let body-size = s.size.body * 1pt", "#let body-size = 14pt"),
  layout("text of 18 pt", "bodySize", "#let body-size = s.size.body * 1pt", "#let body-size = 18pt"),
  layout("text in 黑体", "bodyFont", '#set text(\n  ..face("fangsong"),', '#set text(\n  ..face("hei"),'),
  layout("title of 18 pt", "titleSize", "size: s.size.title * 1pt", "size: 18pt"),
  layout("title of 26 pt", "titleSize", "size: s.size.title * 1pt", "size: 26pt"),
  layout(
    "title in 黑体",
    "titleFont",
    'set text(..face("title"), size: s.size.title',
    'set text(..face("hei"), size: s.size.title',
  ),
  layout(
    "title at the right",
    "titlePlace",
    "#let headline(lines) = align(center, {",
    "#let headline(lines) = align(right, {",
  ),
  layout(
    "first headings in 仿宋",
    "headingFont",
    'if each.level == 1 { "hei" }',
    'if each.level == 1 { "fangsong" }',
  ),
  layout(
    "second headings in 黑体",
    "headingFont",
    'if each.level == 2 { "kai" }',
    'if each.level == 2 { "hei" }',
    soundSample(6),
  ),
  layout(
    "no indent",
    "indent",
    "block(width: 100%, sticky: last, par(first-line-indent: (amount: indent,",
    "block(width: 100%, sticky: last, par(first-line-indent: (amount: 0pt,",
  ),
  layout(
    "indent of 4 characters",
    "indent",
    "block(width: 100%, sticky: last, par(first-line-indent: (amount: indent,",
    "block(width: 100%, sticky: last, par(first-line-indent: (amount: 2 * indent,",
  ),
  layout(
    "indent of 1 character",
    "indent",
    "block(width: 100%, sticky: last, par(first-line-indent: (amount: indent,",
    "block(width: 100%, sticky: last, par(first-line-indent: (amount: 0.5 * indent,",
  ),
  layout(
    "addressees with a half-width colon",
    "addressee",
    '#d.addressees.join("、")：',
    '#d.addressees.join("、"):',
  ),
  layout("addressees with a comma", "addressee", '#d.addressees.join("、")：', '#d.addressees.join("、")，'),
  number("云政协办函[2026]12号"),
  number("云政协办函（2026）12号"),
  number("云政协办函〔26〕12号"),
  number("云政协办函〔2026〕第12号"),
  number("云政协办函〔2026〕012号"),
  date("二〇二六年一月九日"),
  date("2026.1.9"),
  date("2026-01-09"),
  date("2026年01月09日"),
  heading("一.工作情况"),
  heading("(一)工作情况"),
  heading("1、工作情况"),
  heading("（一）、工作情况"),
  pdf("headings out of order", "headingForm", said("三、工作情况")),
  names("ends with a stop", ["办理情况征询意见表。"]),
  names("ends with a semicolon", ["办理情况征询意见表；", "任务分解明细表"]),
  layout(
    "attachment with a half-width colon",
    "attachmentNote",
    "if at == 0 [附件：]",
    "if at == 0 [附件:]",
    attached,
  ),
  layout(
    "attachments at the edge",
    "attachmentNote",
    "columns: (indent, 3em, auto, 1fr)",
    "columns: (0pt, 3em, auto, 1fr)",
    attached,
  ),
  layout("page numbers with hyphens", "pageNumberForm", "[— #number —]", "[\\- #number \\-]"),
  layout("page numbers alone", "pageNumberForm", "[— #number —]", "[#number]"),
  layout(
    "page number on a letter's first page",
    "pageNumberForm",
    'if d.layout == "letter" and number == 1 {',
    'if d.layout == "letter" and number == 0 {',
    letter,
  ),
  layout(
    "page numbers of 10 pt",
    "pageNumberSize",
    "..square, size: small-size, tracking: 0pt)[—",
    "..square, size: 10pt, tracking: 0pt)[—",
  ),
  layout("page numbers too low", "pageNumberPlace", "s.pageNumber.drop * 1mm", "12mm"),
  layout("page numbers in the middle", "pageNumberPlace", "align(right, words)", "align(center, words)"),
  layout(
    "no red rule",
    "redRule",
    "stroke: 2pt + red))\n  v(2 * one-line)",
    "stroke: 0pt))\n  v(2 * one-line)",
  ),
  layout("red rule too short", "redRule", "line(length: s.head.ruleWidth * 1mm", "line(length: 120mm"),
  layout("red rule too far from the number", "redRule", "v(s.head.ruleGap * 1mm)", "v(10mm)"),
  layout(
    "a letter's lower rule too high",
    "redRule",
    "(s.page.height - s.letter.footRule) * 1mm",
    "(s.page.height - 30) * 1mm",
    letter,
  ),
  layout("imprint without its last line", "imprint", "    rule(s.imprint.outer)\n  })", "  })"),
  layout(
    "imprint in the text's size",
    "imprint",
    "#let small(content) = text(size: small-size",
    "#let small(content) = text(size: body-size",
  ),
  ...misplaced,
  docx("Word's usual margins", "topMargin", { top: 1440, bottom: 1440, left: 1800, right: 1800 }),
  docx("Word's usual type", "bodyFont", { top: 2098, bottom: 1984, left: 1587, right: 1474 }),
]

/** As a word processor makes it when nobody sets the form. */
function docx(what: string, check: Check, margin: IPageMarginAttributes): Spoiled {
  const paragraph = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, font: "Calibri", size: 24 })] })
  return {
    what,
    check,
    name: "spoiled.docx",
    make: () =>
      Packer.toBuffer(
        new Document({
          sections: [
            {
              properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
              children: [
                new Paragraph({
                  alignment: "center",
                  children: [new TextRun({ text: "关于督促办理的通知", size: 44 })],
                }),
                paragraph("王晓明委员："),
                paragraph("您提出的建议针对性强、切合实际，我单位高度重视，会同有关部门逐条研究办理。"),
              ],
            },
          ],
        }),
      ),
  }
}

import { Document, Packer, type Paragraph, type Table } from "docx"
import { annexMark, attachmentLines, attachmentNames, type DocumentContent, numbered } from "../content.ts"
import { gridPitch, standard, toPoints, tracking } from "../standard.ts"
import { titleLines } from "../title.ts"
import type { SealPicture } from "../typst/typeset.ts"
import { footers, headers } from "./footers.ts"
import { head } from "./head.ts"
import { blank, family, line, millimetres, points, text, titlePitch } from "./pieces.ts"
import { imprint, signature } from "./signature.ts"
import { table } from "./table.ts"

const { area, page, size } = standard

/** The same document for a word processor: its fonts are named, not embedded, and every length is the standard's. */
export async function writeDocx(content: DocumentContent, seal?: SealPicture): Promise<Buffer> {
  const document = new Document({
    creator: content.signatory,
    title: content.title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            size: size.body * 2,
            font: family("fangsong"),
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
          paragraph: { spacing: { line: points(gridPitch), lineRule: "exact", before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: content.layout === "letter",
          page: {
            size: { width: millimetres(page.width), height: millimetres(page.height) },
            margin: {
              top: millimetres(area.top),
              left: millimetres(area.left),
              right: millimetres(page.width - area.left - area.width),
              bottom: millimetres(page.height - area.top - area.height),
              header: millimetres(standard.circulation),
              // The dash of the page number, half a character up from its foot, is 7 mm below the print area.
              footer:
                millimetres(page.height - area.top - area.height - standard.pageNumber.drop) -
                points(size.small / 2),
              gutter: 0,
            },
          },
          grid: {
            type: "linesAndChars",
            linePitch: points(gridPitch),
            charSpace: Math.round(tracking * 4096),
          },
        },
        headers: headers(content.circulation),
        footers: footers(content.layout),
        children: [
          ...head(content),
          ...title(content),
          ...main(content),
          ...signature(content, seal),
          ...annexes(content),
          ...imprint(content),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function headline(words: string): Paragraph[] {
  const most = Math.floor(toPoints(area.width) / size.title) - 1
  return titleLines(words, most).map((each) =>
    line([text(each, { role: "title", size: size.title })], { align: "center", pitch: titlePitch }),
  )
}

function title({ title: words, addressees }: DocumentContent): Paragraph[] {
  return [
    ...headline(words),
    blank(),
    ...(addressees.length > 0 ? [line([text(`${addressees.join("、")}：`)])] : []),
  ]
}

const main = (content: DocumentContent): (Paragraph | Table)[] => [
  ...said(content.body),
  ...attachments(content),
]

function said(body: DocumentContent["body"]): (Paragraph | Table)[] {
  return numbered(body).flatMap((each): (Paragraph | Table)[] => {
    if (each.kind === "table") return table(each)
    if (each.kind === "paragraph") return [line([text(each.text)], { first: 2, justified: true })]
    const role = each.level === 1 ? "hei" : each.level === 2 ? "kai" : "fangsong"
    return [line([text(`${each.number}${each.text}`, { role })], { first: 2, keepNext: true })]
  })
}

/** Each on a page of its own: the mark in the first line, the title in the third. */
function annexes(content: DocumentContent): (Paragraph | Table)[] {
  const names = attachmentNames(content)
  return (content.annexes ?? []).flatMap(({ title: words, body }, at) => [
    line([text(annexMark(at, names), { role: "hei" })], { more: { pageBreakBefore: true } }),
    blank(),
    ...headline(words),
    blank(),
    ...said(body),
  ])
}

/** 附件说明: a line below the text, further names and lines under the first name. */
function attachments(content: DocumentContent): Paragraph[] {
  const names = attachmentNames(content)
  if (names.length === 0) return []
  const listed = attachmentLines(names).map(({ number, name }, at) => {
    const first = at === 0 ? "附件：" : ""
    const start = names.length > 1 ? 6 : 5
    return line([text(`${first}${number}${name}`)], {
      left: start,
      hanging: start - (at === 0 ? 2 : 5),
      keepNext: true,
    })
  })
  return [blank(true), ...listed]
}

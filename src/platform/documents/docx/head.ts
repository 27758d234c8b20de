import { BorderStyle, type Paragraph, Tab, TabStopType, TextRun } from "docx"
import type { DocumentContent } from "../content.ts"
import { gridPitch, line as onePitch, standard, toPoints } from "../standard.ts"
import { blank, line, millimetres, onPage, points, red, text } from "./pieces.ts"

const { area, head: official, letter, page } = standard

/** What stands above the title: marks, the issuing body in red, number and signers, the red lines. */
export function head(content: DocumentContent): Paragraph[] {
  return content.layout === "official" ? redHead(content) : letterHead(content)
}

function marksOf({ copyNumber, secrecy, urgency, category }: DocumentContent): TextRun[] {
  const black = [secrecy, urgency, category].filter((each) => each !== undefined)
  return [...(copyNumber ? [text(copyNumber)] : []), ...black.map((each) => text(each, { role: "hei" }))]
}

/** As large as usual, smaller when the body's name would be wider than the line; pt. */
function markSize(name: string, usual: number, width: number): number {
  return Math.min(usual, Math.floor(toPoints(width) / [...name].length))
}

function redHead(content: DocumentContent): Paragraph[] {
  const { issuerMark, number, signers = [] } = content
  const marks = marksOf(content)
  const size = markSize(issuerMark, official.mark, official.ruleWidth)
  const drop = Math.max(0, toPoints(official.drop) - marks.length * gridPitch)
  const rule = {
    bottom: {
      style: BorderStyle.SINGLE,
      size: 16,
      color: red,
      space: Math.round(toPoints(official.ruleGap)),
    },
  }
  const numbered =
    signers.length === 0
      ? line([text(number ?? "")], { align: "center", more: { border: rule } })
      : line(
          [
            text(`　${number ?? ""}`),
            new TextRun({ children: [new Tab()] }),
            text("签发人："),
            text(`${signers.join("　")}　`, { role: "kai" }),
          ],
          {
            more: {
              border: rule,
              tabStops: [{ type: TabStopType.RIGHT, position: millimetres(area.width) }],
            },
          },
        )
  return [
    ...marks.map((each) => line([each])),
    line([text(issuerMark, { role: "title", size, color: red })], {
      align: "center",
      pitch: size + 2,
      before: points(drop),
    }),
    blank(),
    blank(),
    numbered,
    blank(),
    blank(),
  ]
}

function letterHead(content: DocumentContent): Paragraph[] {
  const { issuerMark, number } = content
  const size = markSize(issuerMark, letter.mark, letter.ruleWidth)
  const framed = line([text(issuerMark, { role: "title", size, color: red })], {
    align: "center",
    pitch: size,
    more: {
      frame: {
        type: "absolute",
        position: { x: millimetres((page.width - letter.ruleWidth) / 2), y: millimetres(letter.drop) },
        width: millimetres(letter.ruleWidth),
        ...onPage,
      },
      border: {
        bottom: {
          style: BorderStyle.THICK_THIN_SMALL_GAP,
          size: 24,
          color: red,
          space: Math.round(toPoints(letter.ruleGap)),
        },
      },
    },
  })
  const marks = marksOf(content)
  const first = line([...marks.slice(0, 1), new TextRun({ children: [new Tab()] }), text(number ?? "")], {
    // 3号 × 7/8 below the red lines, less what the exact pitch leaves above the type.
    before: points(Math.max(0, (standard.size.body * 7) / 8 - (onePitch - standard.size.body) / 2)),
    more: { tabStops: [{ type: TabStopType.RIGHT, position: millimetres(area.width) }] },
  })
  return [framed, first, ...marks.slice(1).map((each) => line([each])), blank(), blank()]
}

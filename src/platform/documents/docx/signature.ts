import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type Paragraph,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from "docx"
import type { DocumentContent } from "../content.ts"
import { standard, toPoints } from "../standard.ts"
import type { SealPicture } from "../typst/typeset.ts"
import { blank, characters, dateOf, line, millimetres, points, text } from "./pieces.ts"

const { area, imprint: rules, size } = standard

/** Width in characters: Latin letters and figures take half of one. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0)

/** Who signs and when; with a seal, both centred under it, four characters from the right. */
export function signature(content: DocumentContent, seal: SealPicture | undefined): Paragraph[] {
  const written = dateOf(content)
  const [name, date] = [widthOf(content.signatory), widthOf(written)]
  const note = content.note ? [line([text(`（${content.note}）`)], { first: 2 })] : []
  if (!seal) {
    const right = Math.max(2, 2 + (date + 2 - name))
    return [
      blank(true),
      line([text(content.signatory)], { align: "right", right, keepNext: true }),
      line([text(written)], { align: "right", right: Math.max(2, right + name - 2 - date) }),
      ...note,
    ]
  }
  const width = Math.max(name, date)
  const inward = Math.max(0, 4 - (width - date) / 2)
  const across = seal.diameter ?? standard.seal.diameter
  const middle = area.left + area.width - ((inward + width / 2) * size.body) / toPoints(1)
  const picture = new ImageRun({
    type: "png",
    data: Buffer.from(seal.image),
    transformation: { width: (across / 25.4) * 96, height: (across / 25.4) * 96 },
    floating: {
      behindDocument: true,
      allowOverlap: true,
      wrap: { type: TextWrappingType.NONE },
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(middle - across / 2) },
      // Name and date lie a little below the seal's middle.
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emu(7 - across / 2) },
    },
  })
  return [
    line([picture, text(content.signatory)], {
      align: "right",
      right: inward + (width - name) / 2,
      before: millimetres(across / 2 - 2),
      keepNext: true,
    }),
    line([text(written)], { align: "right", right: inward + (width - date) / 2 }),
    ...note,
  ]
}

const emu = (millimetre: number): number => Math.round(millimetre * 36_000)

/** 版记 at the foot of the last page: copies, and in the official layout who printed it when, between lines. */
export function imprint(content: DocumentContent): Paragraph[] {
  const { layout, copies = [], printedBy } = content
  const lined = layout === "official"
  const sent = copies.length > 0 ? [[text(`抄送：${copies.join("，")}。`, { size: size.small })]] : []
  const printed =
    lined && printedBy
      ? [
          [
            text(printedBy, { size: size.small }),
            new TextRun({ children: [new Tab()] }),
            text(`${dateOf(content)}印发`, { size: size.small }),
          ],
        ]
      : []
  const rows = [...sent, ...printed]
  return rows.map((children, at) =>
    line(children, {
      pitch: size.small + 8,
      left: 1,
      right: 1,
      more: {
        tabStops: [{ type: TabStopType.RIGHT, position: millimetres(area.width) - characters(1) }],
        frame: {
          type: "alignment",
          alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
          width: millimetres(area.width),
          anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
          wrap: FrameWrap.NOT_BESIDE,
        },
        ...(lined
          ? {
              border: {
                top: rule(at === 0 ? rules.outer : rules.inner),
                ...(at === rows.length - 1 ? { bottom: rule(rules.outer) } : {}),
              },
            }
          : {}),
      },
    }),
  )
}

/** Borders are given in eighths of a point. */
const rule = (millimetre: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.round(points(toPoints(millimetre)) / 2.5),
  color: "000000",
  space: 1,
})

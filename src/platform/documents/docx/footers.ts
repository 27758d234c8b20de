import { BorderStyle, Footer, Header, PageNumber, type Paragraph, TextRun } from "docx"
import type { Layout } from "../content.ts"
import { standard } from "../standard.ts"
import { family, line, millimetres, onPage, red, text } from "./pieces.ts"

const { letter, page, size } = standard

/** — 1 — at the right of odd pages and the left of even ones; a letter's first page has its red lines instead. */
export function footers(layout: Layout) {
  const odd = new Footer({ children: [pageNumber("right")] })
  const even = new Footer({ children: [pageNumber("left")] })
  return layout === "official" ? { default: odd, even } : { default: odd, even, first: letterFoot() }
}

/** 知悉范围 at the head of every page, the first one and the even ones too. */
export function headers(circulation: string | undefined) {
  if (circulation === undefined) return {}
  const mark = () =>
    new Header({
      children: [
        line([text(circulation, { role: "hei", size: size.small })], { align: "right", pitch: size.small }),
      ],
    })
  return { default: mark(), even: mark(), first: mark() }
}

function pageNumber(side: "left" | "right"): Paragraph {
  const run = new TextRun({
    children: ["— ", PageNumber.CURRENT, " —"],
    font: family("song"),
    size: size.small * 2,
  })
  return line([run], {
    pitch: size.small,
    ...(side === "right" ? { align: "right", right: 1 } : { left: 1 }),
  })
}

function letterFoot(): Footer {
  const rule = line([], {
    pitch: 2,
    more: {
      frame: {
        type: "absolute",
        position: {
          x: millimetres((page.width - letter.ruleWidth) / 2),
          y: millimetres(page.height - letter.footRule),
        },
        width: millimetres(letter.ruleWidth),
        ...onPage,
      },
      border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: red, space: 0 } },
    },
  })
  return new Footer({ children: [rule] })
}

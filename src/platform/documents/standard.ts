/**
 * GB/T 9704-2012 党政机关公文格式 in figures: lengths in mm, sizes of type in pt (as written in its sections 5 to 10).
 * Layout and checker read the same ones, so they cannot disagree.
 */
export const standard = {
  page: { width: 210, height: 297 },
  /** 版心 156 × 225, with 天头 37 ± 1 and 订口 28 ± 1. */
  area: { top: 37, left: 28, width: 156, height: 225, tolerance: 1 },
  lines: 22,
  characters: 28,
  /** 3号 body, 2号 title, 4号 page number and 版记. */
  size: { body: 16, title: 22, small: 14 },
  /** 红头: the mark of the issuing body, its distance from the print area's top, the line beneath the number. */
  head: { drop: 35, ruleGap: 4, ruleWidth: 156, mark: 46 },
  /** 信函格式: the mark's distance from the page's top, the double lines and theirs from the page's foot. */
  letter: { drop: 30, ruleGap: 4, ruleWidth: 170, footRule: 20, mark: 38 },
  /** 印章: 42 mm across; its top no more than one line below the text. */
  seal: { diameter: 42 },
  /** 页码: the dashes stand this far below the print area. */
  pageNumber: { drop: 7 },
  /** 知悉范围, the house's own mark: from the page's head, above all that the layouts place. */
  circulation: 15,
  /** 版记: the outer and the inner lines. */
  imprint: { outer: 0.35, inner: 0.25 },
} as const

const pointsPerMillimetre = 72 / 25.4
export const toMillimetres = (points: number): number => points / pointsPerMillimetre
export const toPoints = (millimetres: number): number => millimetres * pointsPerMillimetre

const { size, area, lines, characters } = standard

/** From one line's foot to the next one's head, so that 22 lines of type fill the print area exactly; pt. */
export const leading = Math.floor(((toPoints(area.height) - lines * size.body) / (lines - 1)) * 100) / 100

/** One 行 as the standard counts distances: a line of type with the gap beneath it; pt. */
export const line = size.body + leading

/** What is taken off between characters, so that 28 of them fill a line; pt, negative. */
export const tracking = Math.floor(((toPoints(area.width) - characters * size.body) / characters) * 100) / 100

/** Where Word's grid puts its lines: the print area in 22 equal parts, in whole twentieths of a point; pt. */
export const gridPitch = Math.floor((toPoints(area.height) / lines) * 20) / 20

import { AlignmentType, FrameAnchorType, FrameWrap, type IParagraphOptions, Paragraph, TextRun } from "docx"
import { writtenDate } from "../../../base/written-date.ts"
import type { DocumentContent } from "../content.ts"
import { type FontRole, roleFaces } from "../fonts/roles.ts"
import { gridPitch, standard, toPoints, tracking } from "../standard.ts"

/** Word counts in twentieths of a point. */
export const points = (value: number): number => Math.round(value * 20)
export const millimetres = (value: number): number => points(toPoints(value))
/** So many characters of the body's grid. */
export const characters = (count: number): number => points(count * (standard.size.body + tracking))

export const red = "D0021B"
/** Lines of a title, 2号, from one to the next; pt. */
export const titlePitch = 34

/** The official family, in every script: whoever opens the file has it, or chooses one. */
export function family(role: FontRole) {
  const name = roleFaces[role].official[0] ?? ""
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name }
}

interface TextStyle {
  readonly role?: FontRole
  /** pt; 3号 unless told otherwise. */
  readonly size?: number
  readonly color?: string
}

export function text(
  words: string,
  { role = "fangsong", size = standard.size.body, color }: TextStyle = {},
): TextRun {
  return new TextRun({
    text: words,
    font: family(role),
    size: size * 2,
    ...(color ? { color } : {}),
  })
}

interface LineStyle {
  readonly align?: "center" | "right"
  readonly justified?: boolean
  /** Indents in characters: of the first line, of the whole from either side, and back out for the first line. */
  readonly first?: number
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  /** pt */
  readonly pitch?: number
  /** twips */
  readonly before?: number
  readonly keepNext?: boolean
  readonly more?: Partial<IParagraphOptions>
}

/** A paragraph on the grid. */
export function line(children: NonNullable<IParagraphOptions["children"]>, style: LineStyle = {}): Paragraph {
  const {
    align,
    justified,
    first,
    left,
    right,
    hanging,
    pitch = gridPitch,
    before = 0,
    keepNext,
    more,
  } = style
  const alignment =
    align === "center"
      ? AlignmentType.CENTER
      : align === "right"
        ? AlignmentType.RIGHT
        : justified
          ? AlignmentType.BOTH
          : AlignmentType.LEFT
  return new Paragraph({
    children,
    alignment,
    spacing: { line: points(pitch), lineRule: "exact", before, after: 0 },
    indent: {
      ...(first ? { firstLine: characters(first), firstLineChars: first * 100 } : {}),
      ...(left ? { left: characters(left) } : {}),
      ...(right ? { right: characters(right) } : {}),
      ...(hanging ? { hanging: characters(hanging) } : {}),
    },
    ...(keepNext ? { keepNext } : {}),
    ...more,
  })
}

export const blank = (keepNext = false): Paragraph => line([], { keepNext })

/** A frame that has its place on the paper itself; the text begins below it. */
export const onPage = {
  anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.NOT_BESIDE,
} as const

/** The date, or the room for one. */
export const dateOf = ({ date }: DocumentContent): string =>
  date === null ? "　　年　月　日" : writtenDate(date)

/** A passage that the public does not read; without `with` it is blacked out. */
export interface Passage {
  find: string
  with?: string
}

/** What stands where something was taken out. */
export const blackout = "████"

export interface Piece {
  text: string
  /** What was here, when something was taken out. */
  cut?: string
}

/** Selected text as one passage: what lies within one paragraph, without the white space around it. */
export function passageOf(selected: string): string | undefined {
  const line = selected
    .split("\n")
    .map((each) => each.trim())
    .find((each) => each !== "")
  return line && line.length <= 500 ? line : undefined
}

/** A passage is added once; one that contains another takes its place. */
export function addPassage(passages: readonly Passage[], find: string): Passage[] {
  if (passages.some((each) => each.find.includes(find))) return [...passages]
  return [...passages.filter((each) => !find.includes(each.find)), { find }]
}

/** A text in pieces, with the passages taken out or replaced, the longest first, as the server does it. */
export function redact(text: string, passages: readonly Passage[]): Piece[] {
  const longest = [...passages]
    .filter((each) => each.find !== "")
    .sort((a, b) => b.find.length - a.find.length)
  const pieces: Piece[] = []
  let rest = text
  while (rest !== "") {
    const next = longest
      .map((passage) => ({ passage, at: rest.indexOf(passage.find) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]
    if (!next) break
    if (next.at > 0) pieces.push({ text: rest.slice(0, next.at) })
    pieces.push({ text: next.passage.with || blackout, cut: next.passage.find })
    rest = rest.slice(next.at + next.passage.find.length)
  }
  if (rest !== "") pieces.push({ text: rest })
  return pieces
}

/** How often a passage stands in these texts. */
export function timesIn(find: string, texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(find).length - 1, 0)
}

/** Redacts the text nodes of sanitised HTML, leaving its mark-up alone; for the preview. */
export function redactHtml(html: string, passages: readonly Passage[]): string {
  return html.replace(/(<[^>]*>)|([^<]+)/g, (whole, tag: string | undefined) =>
    tag
      ? whole
      : redact(whole, passages)
          .map((piece) => piece.text)
          .join(""),
  )
}

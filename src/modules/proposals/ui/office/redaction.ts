/** A passage that the public does not read; without `with` it is blacked out. */
export interface Passage {
  find: string
  with?: string
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

/** How often a passage stands in these texts. */
export function timesIn(find: string, texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(find).length - 1, 0)
}

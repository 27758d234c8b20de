/** Differences between two texts, for a reader: Chinese by character, Latin words and figures whole. */
export interface Piece {
  kind: "same" | "added" | "removed"
  text: string
}

/** Beyond this a passage is shown as replaced whole: finding what it shares would freeze a phone and help nobody. */
const mostTokens = 3_000
/** Shorter common runs between two changes are noise: "的" kept alone in a rewritten sentence. */
const shortestKept = 2

/** The blocks of a text as lines: what the editor wrote as paragraphs, items, cells and headings. */
export function linesOf(html: string): string[] {
  return html
    .replace(/<\/(p|h[1-6]|li|td|th|tr|table|ul|ol)>|<br\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(nbsp|lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
}

const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  lt: "<",
  gt: ">",
  quot: '"',
  amp: "&",
  "#39": "'",
}

/** Line by line first, so that a moved comma does not smear over the page; changed passages token by token. */
export function diffLines(before: readonly string[], after: readonly string[]): Piece[][] {
  const lines: Piece[][] = []
  for (const change of changesOf(before, after)) {
    if (change.kind === "same") lines.push(...change.items.map((text): Piece[] => [{ kind: "same", text }]))
    else lines.push(...pairUp(change.removed, change.added))
  }
  return lines
}

function pairUp(removed: readonly string[], added: readonly string[]): Piece[][] {
  const count = Math.max(removed.length, added.length)
  return Array.from({ length: count }, (_, index) => diffText(removed[index] ?? "", added[index] ?? ""))
}

export function diffText(before: string, after: string): Piece[] {
  const [a, b] = [tokens(before), tokens(after)]
  const whole: Piece[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ]
  const given = (pieces: Piece[]) => pieces.filter((piece) => piece.text !== "")
  if (a.length + b.length > mostTokens) return given(whole)
  const pieces = changesOf(a, b).flatMap((change): Piece[] =>
    change.kind === "same"
      ? [{ kind: "same", text: change.items.join("") }]
      : given([
          { kind: "removed", text: change.removed.join("") },
          { kind: "added", text: change.added.join("") },
        ]),
  )
  return given(smooth(pieces))
}

function tokens(text: string): string[] {
  return text.match(/[A-Za-z0-9]+(?:[.,%][A-Za-z0-9]+)*|\s+|[\s\S]/gu) ?? []
}

/** Joins changes that only a stray character keeps apart. */
function smooth(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.map((piece, index) => {
    const between = index > 0 && index < pieces.length - 1
    const stray = piece.kind === "same" && [...piece.text].length < shortestKept
    return between && stray ? null : piece
  })
  const out: Piece[] = []
  let removed = ""
  let added = ""
  const settle = () => {
    if (removed) out.push({ kind: "removed", text: removed })
    if (added) out.push({ kind: "added", text: added })
    removed = ""
    added = ""
  }
  kept.forEach((piece, index) => {
    if (piece === null) {
      const stray = (pieces[index] as Piece).text
      removed += stray
      added += stray
    } else if (piece.kind === "removed") removed += piece.text
    else if (piece.kind === "added") added += piece.text
    else {
      settle()
      out.push(piece)
    }
  })
  settle()
  return out
}

type Change = { kind: "same"; items: string[] } | { kind: "changed"; removed: string[]; added: string[] }

/** The longest common subsequence, by dynamic programming over what is left after equal ends are cut off. */
function changesOf(a: readonly string[], b: readonly string[]): Change[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const width = y.length + 1
  const length = new Uint16Array((x.length + 1) * width)
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      length[i * width + j] =
        x[i] === y[j]
          ? at(length, (i + 1) * width + j + 1) + 1
          : Math.max(at(length, (i + 1) * width + j), at(length, i * width + j + 1))
  const out: Change[] = []
  const same = (item: string) => {
    const last = out.at(-1)
    if (last?.kind === "same") last.items.push(item)
    else out.push({ kind: "same", items: [item] })
  }
  const changed = () => {
    const last = out.at(-1)
    if (last?.kind === "changed") return last
    const fresh: Change = { kind: "changed", removed: [], added: [] }
    out.push(fresh)
    return fresh
  }
  for (const item of a.slice(0, head)) same(item)
  let [i, j] = [0, 0]
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      same(x[i] as string)
      i++
      j++
    } else if (
      j >= y.length ||
      (i < x.length && at(length, (i + 1) * width + j) >= at(length, i * width + j + 1))
    )
      changed().removed.push(x[i++] as string)
    else changed().added.push(y[j++] as string)
  }
  for (const item of a.slice(a.length - tail)) same(item)
  return out
}

function at(array: Uint16Array, index: number): number {
  return array[index] ?? 0
}

/** The name that was probably meant: the nearest of those known, when it is near enough. */
function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const each of known) {
    const steps = distance(name, each, least)
    if (steps < least) [best, least] = [each, steps]
  }
  return best
}

/** Letters to add, leave out, change or swap; `most` when there are as many or more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let steps = Math.min((row[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      now.push(steps)
    }
    ;[before, row] = [row, now]
  }
  return row[b.length] ?? most
}

/** As a parameter of what is said to whoever wrote the name. */
export function hint(name: string, known: Iterable<string>): { readonly near?: string } {
  const near = nearest(name, known)
  return near === undefined ? {} : { near }
}

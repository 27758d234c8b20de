/** A number to be read: an exact fraction, as 41/3, to two places with a sign that says so. */
export function readable(amount: number | string): string {
  const [above = 0, below = 1] = String(amount).split("/").map(Number)
  return typeof amount === "number" || below === 1 ? String(amount) : `≈${(above / below).toFixed(2)}`
}

/** A ratio as it is read: 83.3%; a dash where there is nothing to divide by. */
export function percentWords(part: number, whole: number): string {
  return whole === 0 ? "—" : `${((100 * part) / whole).toFixed(1)}%`
}

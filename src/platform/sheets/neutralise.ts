/**
 * A text that a spreadsheet would take for a formula is given a leading apostrophe, so that opening an export runs
 * nothing. Full-width signs count too: Excel in Chinese reads `＝` as `=`. Numbers given as numbers never come here.
 */
export function neutralise(text: string): string {
  return /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text
}

/** PostgreSQL's and the socket's ways of saying that nobody is there; see appendix A of its manual, classes 08 and 57. */
const away = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
  // Its disk is full, its memory exhausted, its disk failing (53100, 53200, 58030): somebody must see to it meanwhile.
  "53100",
  "53200",
  "58030",
])

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code !== undefined && away.has(code)) return true
  // The socket's file is gone while the embedded server starts again.
  if (code === "ENOENT" && syscall === "connect") return true
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  )
}

/** A unique constraint that no office turned into words of its own. */
export function isDuplicate(error: unknown): boolean {
  return (error as { code?: string } | undefined)?.code === "23505"
}

/**
 * Values that a column cannot hold, where a schema let them pass, such as a cursor that somebody wrote by hand; and an
 * id that names nothing in this organisation (23503), such as one of another's.
 */
const unfit = new Set(["22003", "22007", "22008", "22021", "22P02", "22P05", "23503"])

export function isUnfitValue(error: unknown): boolean {
  return unfit.has((error as { code?: string } | undefined)?.code ?? "")
}

/** A form that ends in the middle, as when the connection of a telephone breaks; the parser has no code for it. */
export function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  if (code === "FST_MP_PREMATURE_CLOSE" || code === "ERR_STREAM_PREMATURE_CLOSE") return true
  return /^((Part|Header) terminated early|Unexpected end of (form|multipart)|premature close)/i.test(
    error.message,
  )
}

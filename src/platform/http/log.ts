import { writeSync } from "node:fs"
import { type DestinationStream, type Logger, pino } from "pino"

/**
 * The log, one JSON line an event, without personal data: no bodies, cookies, addresses or query strings are ever
 * handed to it, and of an error only what a programmer needs (PostgreSQL's `detail` quotes the row).
 */
export function openLog(level: string, destination: DestinationStream = standardOutput()): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError, req: () => undefined, res: () => undefined },
  }
  return pino(options, destination)
}

/**
 * Each line goes out as it comes. A reader that is gone or stands still loses lines and stops nobody: pino's own outlet
 * tries again for ever, which keeps a program from answering and from ending.
 */
function standardOutput(): DestinationStream {
  let cut = false
  return {
    write(line) {
      let rest = Buffer.from(cut ? `\n${line}` : line)
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(1, rest))
        cut = false
      } catch {
        cut = true
      }
    },
  }
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code } = error as NodeJS.ErrnoException
  return {
    type: error.name,
    message: error.message,
    ...(code ? { code } : {}),
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}

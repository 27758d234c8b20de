/** Encodings that Chinese offices send text in. */
export type TextEncoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be"

/** Judges text piece by piece, so that a large file need not be in memory. */
export interface TextJudge {
  add(piece: Uint8Array): void
  /** The encoding, or undefined when the bytes are not text in any of the encodings. */
  end(): TextEncoding | undefined
}

// Tabs, line and page breaks are text; the other controls are not.
const controls = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u

export function judgeText(): TextJudge {
  let decoders: { encoding: TextEncoding; decoder: TextDecoder }[] | undefined
  const pass = (piece: Uint8Array | undefined) => {
    decoders = decoders?.filter(({ decoder }) => {
      try {
        return !controls.test(piece ? decoder.decode(piece, { stream: true }) : decoder.decode())
      } catch {
        return false
      }
    })
  }
  return {
    add: (piece) => {
      decoders ??= candidates(piece).map((encoding) => ({
        encoding,
        decoder: new TextDecoder(encoding, { fatal: true }),
      }))
      pass(piece)
    },
    end: () => {
      pass(undefined)
      return decoders?.[0]?.encoding
    },
  }
}

function candidates(start: Uint8Array): TextEncoding[] {
  if (start[0] === 0xff && start[1] === 0xfe) return ["utf-16le"]
  if (start[0] === 0xfe && start[1] === 0xff) return ["utf-16be"]
  return ["utf-8", "gb18030"]
}

/** The text of bytes in a detected encoding, byte order mark removed; undefined when they are not text. */
export function findText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  const judge = judgeText()
  judge.add(bytes)
  const encoding = judge.end()
  return encoding && { encoding, text: new TextDecoder(encoding).decode(bytes) }
}

const markup =
  /^(?:<!--|<!doctype|<\?(?:xml|php)|<(?:html|head|body|script|svg|iframe|h1|div|font|table|a|style|title|b|br|p|img|meta|link|object|embed|form)[\s>/])/i

/** Whether a browser (or a shell) would take this beginning of a text for a page, a drawing or a script. */
export function looksActive(beginning: string): boolean {
  const start = beginning.replace(/^\uFEFF?\s*/, "")
  return markup.test(start) || start.startsWith("#!") || /<(?:script|svg|html|iframe)[\s>]/i.test(start)
}

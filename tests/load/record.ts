import pg from "pg"

export interface Recorded {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Every statement that pg sends while `work` runs, in order; with transactions marked by their begin and commit. */
export async function record(work: () => Promise<unknown>): Promise<Recorded[]> {
  const heard: Recorded[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const original = prototype.query
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first, second] = args
    const text = typeof first === "string" ? first : ((first as { text?: string })?.text ?? "")
    const values = Array.isArray(second) ? second : ((first as { values?: unknown[] })?.values ?? [])
    heard.push({ text, values })
    return original.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return heard
}

const bracket = /^(begin|commit|rollback|savepoint|release)/i

/** The statements of a read, without the bracket of its transactions. */
export function statements(heard: readonly Recorded[]): Recorded[] {
  return heard.filter(({ text }) => !bracket.test(text) && !/^(listen|unlisten)/i.test(text))
}

/** The statements of the first writing transaction: what must be written, whoever writes it. */
export function firstWrite(heard: readonly Recorded[]): Recorded[] {
  const from = heard.findIndex(({ text }) => /^begin;/.test(text))
  const to = heard.findIndex(({ text }, index) => index > from && /^commit/i.test(text))
  return heard.slice(from + 1, to)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Marks what differs from one request to the next: the case, new ids, the place in the chain of facts. */
export function template(heard: readonly Recorded[], caseId: string, fixed: readonly string[]): Recorded[] {
  return heard.map(({ text, values }) => ({
    text,
    values: values.map((value, index) => {
      if (value === caseId) return "$fresh"
      if (typeof value === "string" && uuid.test(value) && !fixed.includes(value)) return "$uuid"
      const factSeq = /^insert into "fact"/.test(text) && index === 1
      const headSeq = /^update "fact_head"/.test(text) && index === 0
      return factSeq || headSeq ? "$seq" : value
    }),
  }))
}

import { Agent, type IncomingMessage, request } from "node:http"
import { stopwatch } from "../../src/base/clock.ts"
import { newId } from "../../src/base/id.ts"
import { inTurn } from "../../src/kit/queue.ts"
import { testPassword } from "../../src/platform/http/testing.ts"
import type { Answers } from "./figures.ts"

/**
 * A member's browser: a session, an address of its own, and how long each answer took, with the waiting of whoever was
 * turned away at the door and came again as the product's own page does.
 */
export interface Visitor {
  readonly personId: string
  read(answers: Answers, path: string): Promise<unknown>
  write(answers: Answers, path: string, body: object): Promise<Record<string, unknown> | undefined>
  /** Holds a live connection; resolves once it is open. */
  listen(hear: (message: LiveMessage) => void): Promise<() => void>
}

export interface LiveMessage {
  readonly topics: readonly string[]
  readonly within: number
  readonly caseId?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

/** Signs in. Through a proxy of the office, so that each has the address it would have. */
export async function visit(port: number, number: number, who: { username: string; personId: string }) {
  const address = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`
  const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request(
        {
          agent: path === "/api/events" ? false : agent,
          port,
          host: "127.0.0.1",
          method,
          path,
          headers: {
            "x-forwarded-for": address,
            ...(body ? { "content-type": "application/json" } : {}),
            ...headers,
          },
        },
        resolve,
      )
      asked.once("error", reject)
      asked.end(body ? JSON.stringify(body) : undefined)
    })
  const signedIn = await ask("POST", "/api/auth/sign-in/username", {
    username: who.username,
    password: testPassword,
  })
  const said = await textOf(signedIn)
  if (signedIn.statusCode !== 200) throw new Error(`sign-in: ${signedIn.statusCode} ${said}`)
  const cookie = (signedIn.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ")

  const timed = async (answers: Answers, times: number[], path: string, body?: object) => {
    const elapsed = stopwatch()
    const headers: Record<string, string> = body ? { cookie, "idempotency-key": newId() } : { cookie }
    const send = async () => {
      const answer = await ask(body ? "POST" : "GET", path, body, headers)
      if (answer.statusCode === 503) answers.turnedAway += 1
      const { "content-type": type = "", "retry-after": after = "" } = answer.headers
      const told = { "content-type": type, "retry-after": after }
      return new Response((await textOf(answer)) || null, { status: answer.statusCode ?? 500, headers: told })
    }
    try {
      const answer = await inTurn(send, { repeatable: true })
      times.push(elapsed())
      if (answer.ok)
        return answer.headers.get("content-type")?.includes("json") ? await answer.json() : answer.text()
      const place = path.replace(/[0-9a-f-]{36}/, "{id}").replace(/\?.*/, "")
      note(answers, `${answer.status} ${place}`)
    } catch (error) {
      note(answers, (error as NodeJS.ErrnoException).code ?? String(error))
    }
    return undefined
  }
  const visitor: Visitor = {
    personId: who.personId,
    read: (answers, path) => timed(answers, answers.reads, path),
    write: (answers, path, body) => timed(answers, answers.writes, path, body),
    async listen(hear) {
      const answer = await ask("GET", "/api/events", undefined, { cookie })
      if (answer.statusCode !== 200) throw new Error(`live: ${answer.statusCode}`)
      answer.setEncoding("utf8")
      let unread = ""
      answer.on("data", (chunk: string) => {
        const lines = (unread + chunk).split("\n")
        unread = lines.pop() ?? ""
        for (const line of lines) if (line.startsWith("data: ")) hear(JSON.parse(line.slice(6)))
      })
      answer.on("error", () => {})
      return () => void answer.destroy()
    },
  }
  return visitor
}

function note(answers: Answers, what: string): void {
  answers.errors.set(what, (answers.errors.get(what) ?? 0) + 1)
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  return Buffer.concat(parts).toString("utf8")
}

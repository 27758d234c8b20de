import type { Reason } from "../base/reason.ts"
import type { Language } from "../base/words.ts"
import { tellTime } from "./clock.ts"
import { inTurn } from "./queue.ts"

/** A refusal by the server (RFC 9457), or `status` 0 when it could not be reached. */
export class Problem extends Error {
  readonly status: number
  readonly detail: string
  readonly reasons: readonly (Reason & { message?: string })[]

  constructor(title: string, said: ProblemFacts) {
    super(title, { cause: said.cause })
    this.name = "Problem"
    this.status = said.status
    this.detail = said.detail ?? ""
    this.reasons = said.reasons ?? []
  }
}

interface ProblemFacts {
  status: number
  detail?: string
  reasons?: readonly (Reason & { message?: string })[]
  cause?: unknown
}

/** Set by the shell: asks the person to sign in again over the page; resolves true when they have. */
let signInAgain: (() => Promise<boolean>) | undefined

export function onSignedOut(ask: (() => Promise<boolean>) | undefined): void {
  signInAgain = ask
}

/** What the server words itself (to-do lines, notices, refusals) comes in the language of the screen. */
let language: Language | undefined

export function tellLanguage(shown: Language): void {
  language = shown
}

/** A member whose paper the office enters, and the account that does so. */
export interface Spoken {
  readonly id: string
  readonly name: string
  readonly accountId: string
  /** As their named substitute, with their duties; left out: entering a paper for them. */
  readonly way?: "substitute"
}

let spoken: Spoken | undefined

export function tellSpokenFor(who: Spoken | undefined): void {
  spoken = who
}

export function spokenFor(): Spoken | undefined {
  return spoken
}

/** Writing for somebody is about proposals and their files; everything else one does in one's own name. */
const enteredFor = /^\/api\/(proposals|files)(?![\w-])/

/** A substitute acts for the person everywhere but in what is the substitute's own: account, entry, notices. */
const own = /^\/api\/(auth|me|notices|events)\//

function speaking(path: string): Record<string, string> {
  if (spoken?.way === "substitute")
    return own.test(`${path}/`) && !isMe(path) ? {} : { "x-substitute-for": spoken.id }
  return spoken && enteredFor.test(path) ? { "x-on-behalf-of": spoken.id } : {}
}

/** Who I am is asked as the person for whom one acts: their duties decide what is shown. */
const isMe = (path: string) => path === "/api/me"

/** Headers of every call to this address, uploads too. */
export function commonHeaders(path: string): Record<string, string> {
  return {
    accept: "application/json",
    ...(language ? { "x-language": language } : {}),
    ...speaking(path),
  }
}

export interface CallOptions {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  body?: unknown
  /** One key per submit, kept for its retries, so that nothing is done twice. */
  idempotencyKey?: string
  signal?: AbortSignal
  /** A call that may answer 401 without asking to sign in (who am I, sign in). */
  quiet?: boolean
}

/** One call to /api. Throws a Problem; a session that ran out is renewed in place and the call repeated. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const repeatable = (options.method ?? "GET") === "GET" || options.idempotencyKey !== undefined
  const response = await inTurn(() => send(path, options), { repeatable, signal: options.signal })
  if (response.status === 401 && !options.quiet && signInAgain && (await signInAgain()))
    return call(path, options)
  return read<T>(response)
}

async function send(path: string, options: CallOptions): Promise<Response> {
  const headers = commonHeaders(path)
  if (options.body !== undefined) headers["content-type"] = "application/json"
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey
  try {
    const response = await fetch(path, {
      method: options.method ?? "GET",
      credentials: "same-origin",
      headers,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    })
    tellTime(response.headers.get("date"))
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error
    throw new Problem("network", { status: 0, cause: error })
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text()
  const json = parse(text)
  if (response.ok) return json as T
  throw problemOf(response.status, json)
}

/** A Problem from a status and whatever came with it. */
export function problemOf(status: number, json: unknown): Problem {
  const said = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>
  const reasons = Array.isArray(said.reasons) ? (said.reasons as Problem["reasons"]) : []
  return new Problem(String(said.title ?? status), { status, detail: String(said.detail ?? ""), reasons })
}

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A key for one submit. crypto.randomUUID needs https or localhost; an office network may have neither. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** "?q=水" for what is given; blanks are left out. */
export function queryString(params: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== "")
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return text ? `?${text}` : ""
}

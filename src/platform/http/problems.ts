import type { FastifyError, FastifyReply, FastifyRequest } from "fastify"
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod"
import { type Reason, Refusal, type RefusalKind, reason } from "../../base/reason.ts"
import type { Language } from "../../base/words.ts"
import type { Log } from "../procedures/office.ts"
import { titles } from "../words.ts"
import type { Explain, Explained } from "./explain.ts"
import { languageOf } from "./language.ts"
import { isCutOff, isDatabaseAway, isDuplicate, isUnfitValue } from "./trouble.ts"
import { type Issue, reasonsOfIssues } from "./zod-reasons.ts"

/** RFC 9457. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance?: string
  readonly reasons: readonly Explained[]
}

type Kind = RefusalKind | "malformed" | "wrong_media_type" | "wrong_method" | "server_error"

/** The one place where a kind of refusal becomes a status. */
const statuses: Readonly<Record<Kind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  wrong_method: 405,
  conflict: 409,
  too_large: 413,
  wrong_media_type: 415,
  invalid: 422,
  too_many: 429,
  server_error: 500,
  unavailable: 503,
}

export interface Verdict {
  readonly kind: Kind
  readonly reasons: readonly Reason[]
}

/** What an error says to a person. What is not ours to tell is `server_error`, and logged by its number. */
export function judge(error: unknown, requestId: string): Verdict {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error))
    return { kind: "invalid", reasons: reasonsOfIssues(error.validation.map(issueOf)) }
  const known = byCode[(error as FastifyError)?.code ?? ""]
  if (known) return { kind: known[0], reasons: [reason(known[1])] }
  if (isDatabaseAway(error)) return { kind: "unavailable", reasons: [reason("unavailable")] }
  if (isDuplicate(error)) return { kind: "conflict", reasons: [reason("conflict")] }
  if (isUnfitValue(error)) return { kind: "invalid", reasons: [reason("malformed")] }
  if (isCutOff(error)) return { kind: "malformed", reasons: [reason("upload_cut_off")] }
  const { statusCode } = (error ?? {}) as { statusCode?: number }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { kind: "malformed", reasons: [reason("not_json")] }
  return { kind: "server_error", reasons: [reason("server_error", { params: { request: requestId } })] }
}

/** Fastify's own refusals, before a handler is reached. */
const byCode: Readonly<Record<string, readonly [Kind, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["wrong_media_type", "wrong_media_type"],
  FST_ERR_CTP_BODY_TOO_LARGE: ["too_large", "too_large"],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["malformed", "not_json"],
  FST_ERR_CTP_INVALID_JSON_BODY: ["malformed", "not_json"],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["malformed", "not_json"],
  FST_ERR_BAD_URL: ["missing", "no_such_address"],
  FST_ERR_NOT_FOUND: ["missing", "no_such_address"],
  FST_ERR_MAX_PARAM_LENGTH: ["missing", "no_such_address"],
  FST_REQ_FILE_TOO_LARGE: ["too_large", "too_large"],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ["wrong_media_type", "not_a_form"],
  FST_FILES_LIMIT: ["invalid", "too_many_parts"],
  FST_PARTS_LIMIT: ["invalid", "too_many_parts"],
  FST_FIELDS_LIMIT: ["invalid", "too_many_parts"],
}

function issueOf(found: { keyword: string; instancePath: string; message?: string; params: object }): Issue {
  const parts = found.instancePath.split("/").filter((part) => part !== "")
  // An action's form is the `input` of its body; people know the form's fields.
  const path = parts[0] === "input" ? parts.slice(1) : parts
  return { ...found.params, code: found.keyword, message: found.message ?? "", path }
}

export function problemFor(
  verdict: Verdict,
  language: Language,
  explain: Explain,
  procedure?: string,
): Problem {
  const reasons = verdict.reasons.map((each) => explain(each, language, procedure))
  return {
    type: `urn:shanyi:problem:${verdict.kind}`,
    title: titles[verdict.kind]?.[language] ?? verdict.kind,
    status: statuses[verdict.kind],
    detail: reasons.map(({ message }) => message).join(language === "zh" ? "" : " "),
    reasons,
  }
}

/** Counted in /metrics: a line for each would be the next thing to fill the disk. */
const isTurnedAway = ({ reasons }: Verdict) => reasons.some(({ code }) => code === "busy")

/** For whoever looks after the server; a full disk is not to be sought in the database. */
function whatIsAway(error: unknown): string {
  return isDatabaseAway(error) ? "the database is away" : "something that was asked for is not available"
}

/** Answers a request with the problem that its error amounts to. */
export function answerProblem(explain: Explain, log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const verdict = judge(error, request.id)
    const { procedure } = request.routeOptions.config ?? {}
    const language = languageOf(request.headers)
    if (verdict.kind === "server_error") log.error({ err: error, request: request.id }, "a request failed")
    if (verdict.kind === "unavailable" && !isTurnedAway(verdict))
      log.warn({ err: error, request: request.id }, whatIsAway(error))
    if (isUnfitValue(error)) log.warn({ err: error, request: request.id }, "the database refused a value")
    const seconds = verdict.reasons.find((each) => each.params?.seconds !== undefined)?.params?.seconds
    // Whoever is not told when comes again each at a moment of their own, not all at once.
    const soon = verdict.kind === "unavailable" ? 1 + Math.floor(Math.random() * 4) : undefined
    const again = seconds ?? soon
    if (again !== undefined) void reply.header("retry-after", String(again))
    return reply
      .code(statuses[verdict.kind])
      .header("content-language", language === "zh" ? "zh-CN" : "en")
      .header("cache-control", "no-store")
      .type("application/problem+json; charset=utf-8")
      .serializer(JSON.stringify)
      .send(problemFor(verdict, language, explain, procedure))
  }
}

import { type Reason, reason } from "../../base/reason.ts"

/** As much of a Zod issue as becomes a reason. */
export interface Issue {
  readonly code: string
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly keys?: readonly string[]
  readonly input?: unknown
}

/** What a schema found, as reasons by field. A schema may name an office's reason code as its message. */
export function reasonsOfIssues(issues: readonly Issue[]): Reason[] {
  return issues.map((issue) => {
    const params = {
      ...(issue.minimum === undefined ? {} : { minimum: Number(issue.minimum) }),
      ...(issue.maximum === undefined ? {} : { maximum: Number(issue.maximum) }),
      ...(issue.keys ? { keys: issue.keys.join(", ") } : {}),
    }
    const field = issue.path.join(".")
    return reason(codeOf(issue), { ...(field ? { field } : {}), params })
  })
}

function codeOf(issue: Issue): string {
  if (issue.code === "too_big") return "too_long"
  if (issue.code === "too_small") return "too_short"
  if (issue.code === "unrecognized_keys") return "unknown_field"
  if (issue.code === "invalid_type" && /received undefined/.test(issue.message)) return "required"
  if (issue.code === "custom" && /^[a-z_]+$/.test(issue.message)) return issue.message
  return "malformed"
}

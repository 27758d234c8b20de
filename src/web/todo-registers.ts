import { useSay } from "../kit/preferences.tsx"
import { type TodoItem, useGet, useMe } from "../kit/queries.ts"
import { webWords } from "./words.ts"

const administrators = ["system_administrator", "security_administrator", "audit_administrator"]
const keepers = ["system_administrator", "proposal_office"]

/** What waits in the registers, where no procedure says whose turn it is: a line for each kind, for those who may do it. */
export function useRegisterTodo(): TodoItem[] {
  const say = useSay()
  const roles = useMe().data?.roles ?? []
  const among = (some: readonly string[]) => roles.some((role) => some.includes(role))
  const changes = useGet<{ items: unknown[] }>("members", among(keepers) ? "/api/members/changes" : undefined)
  const recoveries = useGet<{ items: { second: boolean }[] }>(
    "accounts",
    among(administrators) ? "/api/accounts/recoveries" : undefined,
  )
  const terms = useGet<{ items: { rolesWaiting: number }[] }>(
    "members",
    among(["security_administrator"]) ? "/api/term-changes" : undefined,
  )
  const checks = useGet<{ items: { done: boolean; needed: boolean }[] }>(
    "organisation",
    among(administrators) ? "/api/organisation/checks" : undefined,
  )
  const missing = checks.data?.items.filter(({ done, needed }) => needed && !done).length ?? 0
  const waiting = [
    { kind: "missing", n: missing, href: "/organisation" },
    { kind: "changes", n: changes.data?.items.length ?? 0, href: "/members/changes" },
    {
      kind: "recoveries",
      n: recoveries.data?.items.filter(({ second }) => second).length ?? 0,
      href: "/accounts",
    },
    {
      kind: "roles",
      n: terms.data?.items.reduce((sum, { rolesWaiting }) => sum + rolesWaiting, 0) ?? 0,
      href: "/members/change-of-term",
    },
  ] as const
  return waiting
    .filter(({ n }) => n > 0)
    .map(({ kind, n, href }) => ({
      id: kind,
      procedure: "",
      caseId: "",
      number: null,
      what: say(webWords.todo.registers[kind].what),
      title: say(webWords.todo.registers[kind].title, { n }),
      why: say(webWords.todo.registers[kind].why),
      due: null,
      overdue: false,
      href,
    }))
}

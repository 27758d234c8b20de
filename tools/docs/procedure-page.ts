import type { AnyOffice } from "../../src/platform/procedures/office.ts"
import { sayPolicy } from "../../src/platform/procedures/say-policy.ts"
import { type AnyAction, endsOf } from "../../src/procedure/language.ts"
import { findArticle } from "../../src/rulebook/articles/articles.ts"

/** A procedure as a page: diagram, states, actions, who, deadlines, articles. */
export function procedurePage(office: AnyOffice): string {
  const { procedure, words } = office
  const actions = Object.entries(procedure.actions) as [string, AnyAction][]
  const state = (name: string) => words.states[name]?.zh ?? name
  return [
    `# ${words.name.zh} · \`${procedure.id}\` version ${procedure.version}`,
    "",
    `Generated from the procedure by \`npm run docs\`. Records are at \`/api/${office.path}\`.`,
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...Object.keys(procedure.states).map((name) => `  state "${state(name)}" as ${name}`),
    `  [*] --> ${procedure.initial}`,
    ...actions.flatMap(([name, action]) =>
      action.from.flatMap((from) =>
        endsOf(action, from)
          .filter((end) => end !== from)
          .map((end) => `  ${from} --> ${end}: ${words.actions[name]?.zh ?? name}`),
      ),
    ),
    ...Object.entries(procedure.states)
      .filter(([, each]) => each.final)
      .map(([name]) => `  ${name} --> [*]`),
    "```",
    "",
    "## States",
    "",
    "| state | 状态 | what happens next |",
    "|---|---|---|",
    ...Object.keys(procedure.states).map(
      (name) =>
        `| \`${name}\` | ${state(name)} | ${words.next[name]?.zh ?? ""} ${words.next[name]?.en ?? ""} |`,
    ),
    "",
    "## Actions",
    "",
    "| action | 操作 | from | to | who | must be filled | must be true | basis |",
    "|---|---|---|---|---|---|---|---|",
    ...actions.map(([name, action]) =>
      [
        "",
        `\`${name}\``,
        words.actions[name]?.zh ?? "",
        action.from.map(state).join("、"),
        action.to === undefined ? "—" : endsOf(action, "").map(state).join(" / "),
        sayPolicy(action.by.name, words, "zh"),
        (action.required ?? []).map((field) => words.fields[field]?.zh ?? field).join("、"),
        (action.guards ?? []).map((guard) => `\`${guard.name}\``).join(" "),
        `\`${action.basis}\``,
        "",
      ]
        .join(" | ")
        .trim(),
    ),
    "",
    "## Deadlines",
    "",
    "| deadline | 期限 | starts in | keeps running in | stands still in | when it lapses | basis |",
    "|---|---|---|---|---|---|---|",
    ...Object.entries(procedure.deadlines).map(
      ([name, each]) =>
        `| \`${name}\` | ${words.deadlines[name]?.zh ?? ""} | ${state(each.startsIn)} | ${(each.runsIn ?? []).map(state).join("、")} | ${(each.standsIn ?? []).map(state).join("、")} | \`${each.onExpiry}\` | \`${each.basis}\` |`,
    ),
    "",
    "## Articles",
    "",
    ...articlesOf(office).map((id) => {
      const article = findArticle(id)
      return `- \`${id}\`: ${article?.zh ?? ""} ${article?.en ?? ""} (${article?.source.en ?? ""})`
    }),
    "",
  ].join("\n")
}

function articlesOf(office: AnyOffice): string[] {
  const { actions, deadlines } = office.procedure
  const bases = [...Object.values(actions), ...Object.values(deadlines)].map(
    (each) => (each as AnyAction).basis,
  )
  return [...new Set<string>(bases)].sort()
}

import type { AnyOffice } from "../../src/platform/procedures/office.ts"
import { sayPolicy } from "../../src/platform/procedures/say-policy.ts"
import type { AnyAction } from "../../src/procedure/language.ts"

/** The permission matrix: for every procedure, state and action, who may. Reviewed by reading its difference. */
export function matrixPage(offices: readonly AnyOffice[]): string {
  return [
    "# Who may do what",
    "",
    "Generated from the procedures by `npm run docs`. Everything that is not listed is refused.",
    "",
    ...offices.flatMap((office) => [
      `## ${office.words.name.zh} · \`${office.procedure.id}\``,
      "",
      `Seen by: ${sayPolicy(office.see.name, office.words, "zh")} (${sayPolicy(office.see.name, office.words, "en")})`,
      "",
      "| state | action | 谁可以 | who may |",
      "|---|---|---|---|",
      ...Object.keys(office.procedure.states).flatMap((state) =>
        (Object.entries(office.procedure.actions) as [string, AnyAction][])
          .filter(([, action]) => action.from.includes(state))
          .map(
            ([name, action]) =>
              `| ${office.words.states[state]?.zh} \`${state}\` | ${office.words.actions[name]?.zh} \`${name}\` | ${sayPolicy(action.by.name, office.words, "zh")} | ${sayPolicy(action.by.name, office.words, "en")} |`,
          ),
      ),
      "",
    ]),
  ].join("\n")
}

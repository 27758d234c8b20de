import { useQuery } from "@tanstack/react-query"
import type { Words } from "../../../base/words.ts"
import { call } from "../../../kit/api.ts"
import type { ProposalTerms } from "../terms.ts"

/** The terms in force, as the settings page answers them; a screen shows only what it needs. */
export function useProposalTerms() {
  return useQuery({
    queryKey: ["settings", "proposals"],
    staleTime: 600_000,
    queryFn: ({ signal }) => call<{ values: ProposalTerms }>("/api/settings/proposals", { signal }),
  })
}

/** The word of a code that the organisation has set; the code itself when it is gone, nothing while the terms are read. */
export function labelOf(
  choices: readonly { readonly code: string; readonly label: Words }[] | undefined,
  code: string | null,
): Words {
  if (choices === undefined) return { zh: "", en: "" }
  const found = choices.find((each) => each.code === code)
  return found?.label ?? { zh: code ?? "", en: code ?? "" }
}

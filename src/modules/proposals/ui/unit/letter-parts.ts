import type { Addressees } from "./letter-text.ts"
import type { ReplyView } from "./views.ts"

/** To whom the letter goes: those whom the terms name, else all who signed. */
export function addresseesOf(view: Pick<ReplyView, "parties">): Addressees {
  const of = (relation: string) => view.parties.filter((party) => party.relation === relation)
  const named = of("addressee")
  const all = named.length > 0 ? named : [...of("signing_body"), ...of("lead_proposer"), ...of("co_sponsor")]
  const first = new Set(of("lead_proposer").map((party) => party.id))
  const members = all
    .filter((party) => party.kind === "person")
    .sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)))
  return {
    bodies: all.filter((party) => party.kind === "body").map((party) => party.name),
    members: members.map((party) => party.name),
  }
}

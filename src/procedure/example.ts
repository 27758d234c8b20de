import { reason } from "../base/reason.ts"
import { procedureFor, type Situation } from "./language.ts"
import { allOf, not, policy } from "./policy.ts"

/** A small loan desk, so that the language is tested apart from any office. */
export interface Loan {
  readonly state: string
  readonly borrower: string
  readonly title: string
  readonly renewals: number
}

export interface Reader {
  readonly name: string
  readonly librarian: boolean
}

export interface LoanTerms {
  readonly loanDays: number
  readonly renewals: number
}

export interface LoanInputs {
  lend: { borrower: string }
  renew: { days: number }
  lose: { reason: string }
  giveBack: { damaged: boolean }
  repair: Record<string, never>
  writeOff: Record<string, never>
}

const librarian = policy<Loan, Reader>("librarian", (_, actor) => actor.librarian)
const borrower = policy<Loan, Reader>("borrower", (loan, actor) => loan.borrower === actor.name)

function renewalsLeft({ record, terms }: Situation<Loan, Reader, LoanTerms>) {
  return record.renewals < terms.renewals
    ? null
    : reason("no_renewals_left", { params: { most: terms.renewals } })
}

export const loan = procedureFor<Loan, Reader, LoanTerms, LoanInputs>()({
  id: "loan",
  version: 1,
  initial: "on_shelf",
  states: { on_shelf: {}, lent: {}, damaged: {}, lost: { final: true } },
  actions: {
    lend: {
      basis: "handling-assign",
      from: ["on_shelf"],
      to: "lent",
      by: librarian,
      required: ["borrower"],
      change: (_, input) => ({ borrower: input.borrower, renewals: 0 }),
      effects: [{ name: "notify", args: { to: "borrower", kind: "lent" } }],
    },
    renew: {
      basis: "handling-extension",
      from: ["lent"],
      by: allOf(borrower, not(librarian)),
      guards: [renewalsLeft],
      change: ({ record }) => ({ renewals: record.renewals + 1 }),
      sets: { back: (_, { days }) => ({ days }) },
    },
    lose: { basis: "handling-report", from: ["lent"], to: "lost", by: borrower, required: ["reason"] },
    giveBack: {
      basis: "handling-report",
      from: ["lent"],
      by: borrower,
      to: { ends: ["on_shelf", "damaged"], choose: (_, input) => (input.damaged ? "damaged" : "on_shelf") },
    },
    repair: { basis: "handling-report", from: ["damaged"], to: "on_shelf", by: librarian },
    writeOff: { basis: "handling-report", from: ["lent", "damaged"], to: "lost", by: librarian },
  },
  deadlines: {
    back: {
      basis: "reply-deadline",
      startsIn: "lent",
      standsIn: ["damaged"],
      within: (terms) => ({ days: terms.loanDays }),
      onExpiry: "writeOff",
    },
  },
})

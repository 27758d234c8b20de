import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf } from "../../../procedure/policy.ts"
import { informationOffice, namedReader } from "../policy.ts"
import type { OpinionTerms } from "../terms.ts"
import type { LeaderInstruction } from "./record.ts"
import type { InstructionInputs } from "./schema.ts"

/** 批示: recorded for one leader, read by those who are named, followed up to its result. */
export const instructionProcedure = procedureFor<LeaderInstruction, Actor, OpinionTerms, InstructionInputs>()(
  {
    id: "leader_instruction",
    version: 1,
    initial: "recorded",
    states: { recorded: {}, carried_out: { final: true } },
    actions: {
      nameReaders: {
        basis: "opinion-instruction",
        from: ["recorded"],
        by: informationOffice,
        required: ["personIds"],
        effects: [{ name: "notify", args: { to: "named_reader", kind: "instruction_to_read" } }],
      },
      recordResult: {
        basis: "opinion-instruction",
        from: ["recorded"],
        to: "carried_out",
        by: informationOffice,
        required: ["result"],
        change: ({ today }, { result }) => ({ result, carriedOutOn: today.toString() }),
        says: () => ({}),
        effects: [{ name: "notify", args: { to: "named_reader", kind: "instruction_carried_out" } }],
      },
    },
    deadlines: {
      result: {
        basis: "opinion-instruction",
        startsIn: "recorded",
        within: (_, record) => (record.dueOn ? { on: record.dueOn } : null),
        onExpiry: "flag",
      },
    },
  },
)

export const seesInstruction = anyOf<LeaderInstruction, Actor>(informationOffice, namedReader)

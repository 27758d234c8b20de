import { sql } from "kysely"
import type { Actor } from "../../src/base/actor.ts"
import { Refusal } from "../../src/base/reason.ts"
import type { Tx } from "../../src/platform/database/db.ts"
import { isUnfitValue } from "../../src/platform/http/trouble.ts"
import type { AnyOffice, House } from "../../src/platform/procedures/office.ts"
import { perform } from "../../src/platform/procedures/perform.ts"
import { anyInput, type Draw } from "../walks/input.ts"
import type { Committee } from "./committee.ts"

function drawing(start: number): Draw {
  let state = start | 0 || 1
  return (bound) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % bound
  }
}

/** Inputs that the action's schema takes, so that it is the law that answers and not the form. */
export function inputFor(ours: Committee, office: AnyOffice, action: string): Record<string, unknown> {
  const schema = office.inputs[action]
  if (!schema) throw new Error(`${office.procedure.id}.${action} has no schema`)
  const draw = drawing(7)
  const pools = {
    members: [ours.people.otherMember?.id ?? ""],
    units: [ours.bodies.unit],
    cases: [ours.cases.proposal ?? ""],
    recommendationIds: ["r1"],
    today: Temporal.PlainDate.from("2026-03-10"),
  }
  for (let tried = 0; tried < 300; tried += 1) {
    const input = anyInput(schema, draw, pools)
    if (schema.safeParse(input).success) return input
  }
  throw new Error(`no input fits ${office.procedure.id}.${action}`)
}

export type Outcome = "may" | "unseen" | "forbidden" | "wrong state"

/** What perform() says to this person; whatever was done is undone. */
export async function ask(
  house: House,
  tx: Tx,
  asked: {
    readonly office: AnyOffice
    readonly id: string
    readonly action: string
    readonly input: Readonly<Record<string, unknown>>
    readonly actor: Actor
  },
): Promise<Outcome> {
  const { office, id, action, input, actor } = asked
  await sql`savepoint asked`.execute(tx.q)
  try {
    await perform(house, tx, { procedure: office.procedure.id, id, action, input, actor })
    return "may"
  } catch (error) {
    // The law let it pass, and the id names nothing: whoever sends such a one is told so (`isUnfitValue`).
    if (isUnfitValue(error)) return "may"
    if (!(error instanceof Refusal)) throw error
    if (error.kind === "missing") return "unseen"
    if (error.kind === "forbidden") return "forbidden"
    // Its own state, not that of a case which would have followed.
    if (error.reasons.some(({ code, params }) => code === "wrong_state" && params?.action === action))
      return "wrong state"
    return "may"
  } finally {
    await sql`rollback to savepoint asked`.execute(tx.q)
  }
}

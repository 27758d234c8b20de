import type { Effect } from "../../procedure/language.ts"
import type { Fact } from "../procedures/office.ts"
import type { Job, JobContext } from "./job.ts"

/** As perform() queues it: JSON, so the moment is a string. */
export interface FollowPayload {
  readonly orgId: number
  readonly fact: Omit<Fact, "at"> & { readonly at: string }
  readonly effects: readonly Effect[]
}

/**
 * Carries out what follows an action. One effect that fails does not hold up the others: they are done, and the job is
 * tried again, which does nothing twice because handlers are idempotent.
 */
async function follow(payload: FollowPayload, { house }: JobContext): Promise<void> {
  const fact: Fact = { ...payload.fact, at: new Date(payload.fact.at) }
  const failures: Error[] = []
  for (const effect of payload.effects) {
    try {
      const handler = house.registry.effects.get(effect.name)
      if (!handler) throw new Error(`no office carries out the effect "${effect.name}"`)
      await handler({ house, orgId: payload.orgId, fact, args: effect.args ?? {} })
    } catch (cause) {
      failures.push(new Error(`${effect.name}: ${(cause as Error).message}`, { cause }))
    }
  }
  if (failures.length === 0) return
  throw new AggregateError(
    failures,
    `${fact.procedure}.${fact.action} ${fact.caseId}: ${failures.map(({ message }) => message).join("; ")}`,
  )
}

export const followJob: Job = { name: "follow", run: follow }

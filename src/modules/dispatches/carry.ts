import { systemActor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { mintScope, type Tx } from "../../platform/database/db.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { enqueue } from "../../platform/jobs/queue.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { nameOfOrganisation } from "./addressees.ts"
import { type Enclosure, keepEnclosures } from "./enclosures.ts"
import { loadReceived } from "./received/load.ts"
import type { Step } from "./record.ts"
import { loadSent } from "./sent/load.ts"
import { addStep, copyStep, listSteps } from "./steps.ts"

/**
 * The one door in the wall. A letter and each answer to it travel as values in a job that was queued with what caused
 * it; the job runs in the receiver's scope alone and reads nothing of the sender's.
 */
interface Letter {
  readonly id: string
  readonly kind: string
  readonly from: { readonly id: number; readonly name: string }
  readonly subject: string
  readonly text: string
  readonly content: Readonly<Record<string, unknown>>
  readonly origin: {
    readonly procedure: string | null
    readonly caseId: string | null
    readonly matterId: string
  }
  readonly files: readonly Enclosure[]
  readonly sent: Step
}

/** What the sender's row learns with the step. */
export interface Answer extends Step {
  readonly expectedOn?: string
  readonly outcome?: string
  readonly content?: Readonly<Record<string, unknown>> | null
}

export async function post(tx: Tx, toOrg: number, letter: Letter): Promise<void> {
  await enqueue(tx, "dispatch_deliver", { orgId: toOrg, letter }, { queue: `dispatches/${toOrg}` })
}

export async function answer(tx: Tx, toOrg: number, dispatchId: string, step: Answer): Promise<void> {
  await enqueue(tx, "dispatch_answer", { orgId: toOrg, dispatchId, step }, { queue: `dispatches/${toOrg}` })
}

/** As whom the other side's acts are entered here. */
const inTheNameOf = (orgId: number, name: string) => ({ ...systemActor(orgId), name })

/** Takes a letter in under the sender's id: delivered twice, it is here once. */
export async function takeIn(house: House, tx: Tx, letter: Letter): Promise<void> {
  if (await loadReceived(tx, letter.id, false)) return
  const at = toDate(house.clock.now())
  await openCase(house, tx, {
    procedure: "received_dispatch",
    id: letter.id,
    matterId: letter.origin.matterId,
    actor: inTheNameOf(tx.scope.orgId, letter.from.name),
    data: {
      kind: letter.kind,
      fromOrg: letter.from.id,
      fromName: letter.from.name,
      sentAt: new Date(letter.sent.at),
      subject: letter.subject,
      text: letter.text,
      content: letter.content,
      originProcedure: letter.origin.procedure,
      originCaseId: letter.origin.caseId,
    },
  })
  await keepEnclosures(tx, { procedure: "received_dispatch", caseId: letter.id }, letter.files, at)
  await copyStep(tx, letter.id, letter.sent)
  const organisation = await nameOfOrganisation(tx)
  const step = await addStep(tx, letter.id, { step: "received", at, organisation, by: "", note: "" })
  await answer(tx, letter.from.id, letter.id, step)
}

/** Enters the receiver's step in the sender's row: in order, and each once. */
export async function takeAnswer(house: House, tx: Tx, dispatchId: string, step: Answer): Promise<void> {
  // The lock makes answers that arrive together wait for each other.
  const dispatch = await loadSent(tx, dispatchId, true)
  if (!dispatch) throw new Error(`an answer to ${dispatchId}, which was never sent from here`)
  const known = await listSteps(tx, dispatchId)
  if (step.position < known.length) return
  if (step.position > known.length)
    throw new Error(`step ${known.length} of ${dispatchId} is still on its way`)
  await copyStep(tx, dispatchId, step)
  const by = step.by ? `${step.organisation} ${step.by}` : step.organisation
  await perform(house, tx, {
    procedure: "sent_dispatch",
    id: dispatchId,
    actor: inTheNameOf(tx.scope.orgId, by),
    ...markOf(step, by),
  })
}

function markOf(step: Answer, by: string): { action: string; input: Record<string, unknown> } {
  const { note } = step
  switch (step.step) {
    case "received":
      return { action: "markReceived", input: { by } }
    case "accepted":
      return { action: "markAccepted", input: { by, note, expectedOn: step.expectedOn ?? null } }
    case "declined":
      return { action: "markDeclined", input: { by, reason: note } }
    case "reported":
      return { action: "markReported", input: { by, note } }
    case "returned":
      return {
        action: "markReturned",
        input: { by, note, outcome: step.outcome, content: step.content ?? null },
      }
    case "sent":
      throw new Error("a letter is not answered by its sending")
  }
}

const deliver: Job = {
  name: "dispatch_deliver",
  run: ({ orgId, letter }: { orgId: number; letter: Letter }, { house }) =>
    house.db.write(mintScope(orgId, null), (tx) => takeIn(house, tx, letter)),
}

const bringAnswer: Job = {
  name: "dispatch_answer",
  run: (payload: { orgId: number; dispatchId: string; step: Answer }, { house }) =>
    house.db.write(mintScope(payload.orgId, null), (tx) =>
      takeAnswer(house, tx, payload.dispatchId, payload.step),
    ),
}

export const carrying: readonly Job[] = [deliver, bringAnswer]

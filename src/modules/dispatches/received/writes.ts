import type { Deed } from "../../../platform/procedures/office.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { computeDue } from "../../../rulebook/calendar/calendar.ts"
import { nameOfOrganisation } from "../addressees.ts"
import { type Answer, answer } from "../carry.ts"
import type { ReceivedDispatch, Step } from "../record.ts"
import { addStep } from "../steps.ts"
import { dispatchTerms } from "../terms.ts"
import type { ReceivedInputs } from "./schema.ts"

type Of<N extends keyof ReceivedInputs> = Deed<ReceivedDispatch, ReceivedInputs[N]>

/** Each answer is entered here and queued for the sender in one transaction. */
export const receivedWrites = {
  accept: async (deed: Of<"accept">) => {
    const terms = await getTerms(deed.tx, dispatchTerms, deed.record.termsId)
    const { due } = computeDue(deed.today, terms.resultWithin, deed.house.calendar)
    await tell(deed, "accepted", deed.input.note ?? "", { expectedOn: due })
  },
  decline: (deed: Of<"decline">) => tell(deed, "declined", deed.input.reason),
  report: (deed: Of<"report">) => tell(deed, "reported", deed.input.note),
  returnResult: (deed: Of<"returnResult">) => tellResult(deed),
  addResult: (deed: Of<"addResult">) => tellResult(deed),
}

const tellResult = (deed: Of<"returnResult">) =>
  tell(deed, "returned", deed.input.text, {
    outcome: deed.input.outcome,
    content: deed.record.outcomeContent,
  })

async function tell(
  { tx, record, actor, at }: Deed<ReceivedDispatch, unknown>,
  step: Step["step"],
  note: string,
  more: Partial<Answer> = {},
): Promise<void> {
  const organisation = await nameOfOrganisation(tx)
  const by = actor.personId ? actor.name : ""
  const entered = await addStep(tx, record.id, { step, at, organisation, by, note })
  await answer(tx, record.fromOrg, record.id, { ...entered, ...more })
}

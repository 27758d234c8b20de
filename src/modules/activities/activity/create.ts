import { Refusal, reason } from "../../../base/reason.ts"
import type { Create } from "../../../platform/procedures/office.ts"
import { currentTermsId, getTerms } from "../../../platform/procedures/terms.ts"
import { newKey } from "../check-in/code.ts"
import { mayOrganise } from "../policy.ts"
import { isHighMeeting } from "../schema/kinds.ts"
import { activityTerms } from "../terms.ts"
import { mustOrganiseFor, organisedBy } from "./organising-body.ts"
import { answeredBefore, endsAfterItBegins, notLongerThanAMonth } from "./rules.ts"
import { openActivity } from "./schema.ts"

/** 谁组织谁记录: an office, a committee's staff or a sector's convener prepares what they organise. */
export const createActivity: Create = {
  input: openActivity,
  build: async ({ tx, actor, today, input }) => {
    if (!mayOrganise(actor) || !actor.personId) throw new Refusal("forbidden", reason("organisers_only"))
    const { organisingBodyId, ...given } = openActivity.parse(input)
    await mustOrganiseFor(tx, actor, organisingBodyId)
    const wrong = [endsAfterItBegins, answeredBefore, notLongerThanAMonth].flatMap(
      (rule) => rule(null, { ...given, organisingBodyId, answerBy: given.answerBy }) ?? [],
    )
    if (wrong.length > 0) throw new Refusal("invalid", wrong)
    const terms = await getTerms(tx, activityTerms, await currentTermsId(tx, activityTerms, today))
    const before = Temporal.PlainDate.from(given.onDate).subtract({ days: terms.leaveBefore })
    const usual = Temporal.PlainDate.compare(before, today) < 0 ? given.onDate : before.toString()
    return {
      data: {
        ...given,
        answerBy: given.answerBy ?? usual,
        organiserId: actor.standsFor?.personId ?? actor.personId,
        organiserName: actor.standsFor?.name ?? actor.name,
        leaveApprover: isHighMeeting(given.kind) ? terms.leaveOfMeetings : terms.leaveOfOthers,
        checkInKey: newKey(),
        parties: organisedBy(organisingBodyId),
      },
    }
  },
}

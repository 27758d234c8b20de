import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { proposalTerms } from "../terms.ts"
import { rater } from "./procedure.ts"
import type { Feedback } from "./record.ts"

interface OwnRating {
  readonly axis: string
  readonly value: string
  readonly comment: string
}

export async function presentFeedback(record: Feedback, actor: Actor, read: Read): Promise<object> {
  const terms = await getTerms(read, proposalTerms, record.termsId)
  return {
    proposalId: record.proposalId,
    replyId: record.replyId,
    subject: record.proposal.subject,
    numberText: record.proposal.numberText,
    unitName: record.unitName,
    proposerName: record.proposerName,
    attempt: record.attempt,
    channel: record.channel,
    givenOn: record.givenOn,
    axes: terms.feedbackAxes,
    scale: terms.feedbackScale,
    // The database gives these to their author alone, whoever asks.
    ratings: rater.test(record, actor) ? await ownRatings(read, record.id) : null,
  }
}

/** What the person of this scope has said on one form; empty for everybody else. */
async function ownRatings(read: Read, feedbackId: string): Promise<OwnRating[]> {
  const result = await sql<OwnRating>`
    select axis, value, comment from own_ratings(${feedbackId}) order by axis`.execute(read.q)
  return result.rows
}

import type { CountedFact } from "../../../rulebook/appraisal/counted.ts"

const kinds = {
  meeting: {
    attended: "meeting.attended",
    on_leave: "meeting.excused",
    absent: "meeting.absent",
    no_show: "meeting.absent",
  },
  activity: {
    attended: "activity.attended",
    on_leave: "activity.excused",
    absent: "activity.absent",
    no_show: "activity.absent",
  },
  training: {
    attended: "training.attended",
    on_leave: "activity.excused",
    absent: "activity.absent",
    no_show: "activity.absent",
  },
} as const

const of = { attendee: {} }
const said = { of, dayIn: "on" }

/** What was organised and settled counts as the work of the body in whose name it was. */
export const organisedCounts: readonly CountedFact[] = (["meeting", "activity", "training"] as const).map(
  (counts) => ({
    fact: "activity.settle",
    kind: `${counts}.organised`,
    of: { organising_body: {} },
    where: { counts },
    dayIn: "on",
    carries: ["people", "meeting", "activity"],
  }),
)

/** What attendance counts as in members' service: the settlement, or what corrected it; a speech, and lateness. */
export const attendanceCounts: readonly CountedFact[] = (["summons", "enrolment"] as const).flatMap(
  (procedure) => [
    ...(["settle", "correct"] as const).flatMap((action) =>
      Object.entries(kinds).flatMap(([counts, outcomes]) =>
        Object.entries(outcomes).map(
          ([outcome, kind]): CountedFact => ({
            ...said,
            fact: `${procedure}.${action}`,
            kind,
            where: { counts, outcome },
            carries: ["half_days", "half_days_held", "meeting", "activity"],
            ...(action === "settle" ? { undoneBy: ["correct"] } : {}),
          }),
        ),
      ),
    ),
    {
      ...said,
      fact: `${procedure}.recordSpeech`,
      kind: "speech.given",
      carries: ["form", "meeting"],
      undoneBy: ["strikeSpeech"],
    },
    ...(["meeting", "activity"] as const).map(
      (counts): CountedFact => ({
        ...said,
        fact: `${procedure}.recordLateness`,
        kind: `${counts}.late`,
        where: { counts },
        carries: ["meeting", "activity"],
        undoneBy: ["strikeLateness"],
      }),
    ),
  ],
)

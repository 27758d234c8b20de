import type { Actor } from "../../../base/actor.ts"
import { reason } from "../../../base/reason.ts"
import { procedureFor, type Situation } from "../../../procedure/language.ts"
import { allOf, anyOf, policy } from "../../../procedure/policy.ts"
import { chair, keeper, notConcerned, oneself, standsBehind } from "../policy.ts"
import type { ServiceTerms } from "../terms.ts"
import type { Measure } from "./record.ts"
import { byMeeting } from "./schema/ladder.ts"
import type { MeasureInputs } from "./schema.ts"

type At = Situation<Measure, Actor, ServiceTerms>

/** What a meeting decides a chair enters; the rest the liaison office. */
const entitled = policy<Measure, Actor>("entitled", (record, actor) =>
  byMeeting(record.approval) ? chair.test(null, actor) : chair.test(null, actor) || keeper.test(null, actor),
)
const decider = allOf<Measure, Actor>(entitled, notConcerned)
const carrier = policy<Measure, Actor>(
  "carrier",
  ({ carriedBy }, { personId }) => carriedBy !== null && carriedBy === personId,
)
const inForce = policy<Measure, Actor>("inForce", ({ state }) => state === "decided" || state === "done")

const namesTheMeeting = ({ record }: At, input: MeasureInputs["decide"] | null) =>
  input && byMeeting(record.approval) && !input.meeting
    ? reason("measure_needs_meeting", { field: "meeting" })
    : null
const somebodyElse = ({ record }: At, input: MeasureInputs["decide"] | null) =>
  input && input.carriedBy === record.personId
    ? reason("measure_carried_by_oneself", { field: "carriedBy" })
    : null
const notInPast = ({ today }: At, input: MeasureInputs["decide"] | null) =>
  input && input.dueOn < today.toString() ? reason("measure_due_in_past", { field: "dueOn" }) : null
const notInFuture = ({ today }: At, input: MeasureInputs["carryOut"] | null) =>
  input && input.heldOn > today.toString() ? reason("service_in_future", { field: "heldOn" }) : null

/** 提醒、约谈、劝辞…: proposed by the rules or by hand; decided, carried out or dropped by people, each with the reason. */
export const measureProcedure = procedureFor<Measure, Actor, ServiceTerms, MeasureInputs>()({
  id: "service_measure",
  version: 1,
  initial: "proposed",
  states: {
    proposed: {},
    decided: {},
    dropped: { final: true },
    done: { final: true },
  },
  actions: {
    decide: {
      basis: "service-measures",
      from: ["proposed"],
      to: "decided",
      by: decider,
      required: ["carriedBy", "dueOn", "reason"],
      guards: [namesTheMeeting, somebodyElse, notInPast],
      change: (_, { meeting = null, carriedBy, dueOn, reason: why }) => ({
        meeting,
        carriedBy,
        dueOn,
        reason: why,
      }),
      says: ({ record: { rung } }, { meeting = "", dueOn, reason: why }) => ({
        rung,
        meeting,
        dueOn,
        reason: why,
      }),
      effects: [{ name: "notify", args: { to: "carrier", kind: "measure_assigned" } }],
    },
    drop: {
      basis: "service-measures",
      from: ["proposed", "decided"],
      to: "dropped",
      by: decider,
      required: ["reason"],
      change: (_, { reason: why }) => ({ reason: why }),
      says: ({ record: { rung } }, { reason: why }) => ({ rung, reason: why }),
    },
    carryOut: {
      basis: "service-measures",
      from: ["decided"],
      to: "done",
      by: allOf<Measure, Actor>(anyOf<Measure, Actor>(carrier, keeper), notConcerned),
      required: ["heldOn", "record"],
      guards: [notInFuture],
      change: (_, { heldOn, record }) => ({ heldOn, record }),
      says: ({ record: { rung } }, { heldOn }) => ({ rung, heldOn }),
      effects: [{ name: "notify", args: { to: "concerned", kind: "measure_carried_out" } }],
    },
  },
  deadlines: {
    carryOut: {
      basis: "service-measures",
      startsIn: "decided",
      within: (_, { dueOn }) => ({ on: dueOn ?? "2200-12-31" }),
      onExpiry: "flag",
    },
  },
})

/** Those who run the year, whoever holds the talk, and the member once it is decided. */
export const seesMeasure = anyOf<Measure, Actor>(
  standsBehind,
  carrier,
  allOf<Measure, Actor>(oneself, inForce),
)

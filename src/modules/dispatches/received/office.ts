import type { Office } from "../../../platform/procedures/office.ts"
import type { ReceivedDispatch } from "../record.ts"
import { dispatchKinds, kindNames } from "../schema.ts"
import { dispatchTerms } from "../terms.ts"
import { visibleReceived } from "../visible.ts"
import { loadReceived } from "./load.ts"
import { presentReceived } from "./present.ts"
import { receivedProcedure, seesReceived } from "./procedure.ts"
import { type ReceivedInputs, receivedInputs } from "./schema.ts"
import { receivedWords } from "./words.ts"
import { receivedWrites } from "./writes.ts"
import "../tables.ts"

export const receivedOffice: Office<ReceivedDispatch, ReceivedInputs, typeof dispatchTerms> = {
  procedure: receivedProcedure,
  path: "received-dispatches",
  table: "received_dispatch",
  jsonColumns: ["content", "outcome_content"],
  terms: dispatchTerms,
  words: receivedWords,
  inputs: receivedInputs,
  load: loadReceived,
  see: seesReceived,
  visible: { as: "c", where: visibleReceived },
  present: presentReceived,
  writes: receivedWrites,
  danger: ["accept", "decline", "returnResult"],
  searchText: () => null,
  todo: {
    queues: kindNames.flatMap((kind) => {
      const desk = {
        scope: "role" as const,
        roles: dispatchKinds[kind].roles,
        among: { column: "kind", values: [kind] },
      }
      return [
        { ...desk, states: ["received"], actions: ["accept", "decline"] },
        // What became a case of our own is answered by that case; the rest waits here.
        ...(kind === "joint_topic"
          ? [{ ...desk, states: ["accepted"], actions: ["returnResult", "report"] }]
          : []),
      ]
    }),
    duties: ["arrived"],
  },
}

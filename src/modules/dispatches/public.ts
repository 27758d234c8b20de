/**
 * The one door between organisations. A case sends a letter by `sendDispatch`; the sender hears `sent_dispatch.markAccepted`,
 * `.markDeclined`, `.markReported` and `.markReturned` (a reaction; `findSent` gives the letter with its origin and result).
 * The receiver's office reacts to `received_dispatch.accept` with `findAccepted`, opens its own case in the letter's
 * matter chain, names it by `noteOpened`, and later calls `reportProgress` and `returnResult` with its own case's id.
 */
export { type Addressee, listAddressees } from "./addressees.ts"
export { findAccepted, noteOpened, type Result, reportProgress, returnResult } from "./answers.ts"
export type { ReceivedDispatch, SentDispatch } from "./record.ts"
export type { DispatchKindName, Outcome } from "./schema.ts"
export { type Sending, sendDispatch } from "./send.ts"
export { loadSent as findSent } from "./sent/load.ts"

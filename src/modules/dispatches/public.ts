/**
 * The one door between organisations. A case sends a letter by `sendDispatch`; the sender hears `sent_dispatch.markAccepted`,
 * `.markDeclined`, `.markReported` and `.markReturned` (a reaction; `findSent` gives the letter with its origin and result).
 * The receiver's office reacts to `received_dispatch.accept` with `findAccepted`, opens its own case in the letter's
 * matter chain, names it by `noteOpened`, and later calls `reportProgress` and `returnResult` with its own case's id.
 */
export { listAddressees } from "./addressees.ts"
export { findAccepted, noteOpened, reportProgress, returnResult } from "./answers.ts"
export type { Outcome } from "./schema.ts"
export { sendDispatch } from "./send.ts"
export { loadSent as findSent } from "./sent/load.ts"

import type { Words } from "../../../base/words.ts"
import { followUpWords } from "../promises/words.ts"
import { replyWords } from "../replies/words.ts"
import { proposalWords } from "../words.ts"

/** The states of what search finds, by procedure. */
export const foundStates: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  proposal: proposalWords.states,
  reply: replyWords.states,
  follow_up: followUpWords.states,
}

import type { Actor } from "../../base/actor.ts"
import type { Words } from "../../base/words.ts"
import type { Read } from "../database/db.ts"

/** A meeting as a calendar shows it, under an id that stays the same when it is moved. */
export interface AgendaItem {
  readonly id: string
  readonly title: Words
  readonly from: Date
  readonly until: Date
  readonly place: string | null
  readonly href: string
  readonly cancelled: boolean
}

/** What an office has for this person's calendar: meetings to come, and those of late that were cancelled. */
export type Agenda = (read: Read, actor: Actor, today: Temporal.PlainDate) => Promise<readonly AgendaItem[]>

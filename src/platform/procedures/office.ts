import type { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import type { Clock } from "../../base/clock.ts"
import type { Words } from "../../base/words.ts"
import type { Policy, Procedure } from "../../procedure/language.ts"
import type { OfficeTerms, TermsOf } from "../../procedure/terms.ts"
import type { CountedFact } from "../../rulebook/appraisal/counted.ts"
import type { WorkingCalendar } from "../../rulebook/calendar/calendar.ts"
import type { SingleSignOnPlace } from "../configuration/configuration.ts"
import type { Db, Read, Tx } from "../database/db.ts"
import type { ContentStore } from "../files/content-store.ts"
import type { PostOffice } from "../mail/post.ts"
import type { Vault } from "../vault/vault.ts"
import type { Agenda } from "./agenda.ts"
import type { TodoQueues } from "./todo.ts"
import type { SearchText, VisibleCases } from "./visible.ts"

/** What every part of a running Shanyi shares. Made once at the front door and passed along. */
export interface House {
  readonly db: Db
  readonly clock: Clock
  readonly calendar: WorkingCalendar
  readonly registry: Registry
  readonly log: Log
  /** Contents of attachments, by hash. */
  readonly files: ContentStore
  /** Seals and opens personal data. */
  readonly vault: Vault
  /** Where electronic seals keep keys that lie in files; left out: there is no such place. */
  readonly sealKeys?: string
  /** Where letters are handed in, and the address that their links begin with; left out: no mail server is set. */
  readonly mail?: { readonly post: PostOffice; readonly publicUrl: string }
  /** The order under which this is done for many: what can be told of all of them at once is told once. */
  readonly order?: string
  /** The other house whose accounts may open ours, once mapped; left out: there is none. */
  readonly singleSignOn?: SingleSignOnPlace
}

export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Every procedure, reaction and effect of the seated modules, by name. */
export interface Registry {
  readonly offices: ReadonlyMap<string, AnyOffice>
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>
  readonly effects: ReadonlyMap<string, EffectHandler>
  /** Words of refusals that belong to no procedure, by code. */
  readonly reasons: ReadonlyMap<string, Words>
  readonly agendas: readonly Agenda[]
  /** Which facts count for members' service, as each office says of its own. */
  readonly counts: readonly CountedFact[]
}

/** What every case record has, whatever the office. */
export interface CaseRecord {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly termsId: string
  readonly matterId: string
  readonly procedureVersion: number
  readonly parties: readonly Party[]
}

/** What a case is called. */
export interface Heading {
  readonly number: string | null
  readonly title: string
}

export interface Party {
  readonly relation: string
  readonly personId: string | null
  readonly bodyId: string | null
}

/** A fact as it stands in the chain and as reactions and effects hear it. */
export interface Fact {
  readonly id: string
  readonly procedure: string
  readonly caseId: string
  readonly matterId: string
  readonly action: string
  readonly from: string | null
  readonly to: string | null
  readonly at: Date
  readonly actor: FactActor
  readonly data: Readonly<Record<string, unknown>>
}

export interface FactActor {
  readonly personId: string | null
  readonly name: string
  readonly channel: string
  readonly onBehalfOf?: { readonly personId: string; readonly name: string }
}

/** Given to whatever runs inside the transaction of an action. */
export interface Deed<R, In> {
  readonly house: House
  readonly tx: Tx
  readonly actor: Actor
  readonly today: Temporal.PlainDate
  readonly at: Date
  /** The record as it was, and as it is now. */
  readonly before: R
  readonly record: R
  readonly input: In
}

/** The words of a procedure, complete in both languages. */
export interface ProcedureWords {
  readonly name: Words
  readonly states: Readonly<Record<string, Words>>
  /** What the state means for the reader: what happens next. */
  readonly next: Readonly<Record<string, Words>>
  readonly actions: Readonly<Record<string, Words>>
  /** What the action will do, and to whom; shown before it is confirmed. */
  readonly does: Readonly<Record<string, Words>>
  readonly fields: Readonly<Record<string, Words>>
  readonly deadlines: Readonly<Record<string, Words>>
  readonly relations: Readonly<Record<string, Words>>
  readonly reasons: Readonly<Record<string, Words>>
  readonly choices: Readonly<Record<string, Words>>
  readonly notices: Readonly<Record<string, { readonly title: Words; readonly body: Words }>>
  readonly policies: Readonly<Record<string, Words>>
}

/** A procedure with its table, its inputs and what it writes: everything the plant room needs to run it. */
export interface Office<R extends CaseRecord, I, T extends OfficeTerms = OfficeTerms> {
  // biome-ignore lint/suspicious/noExplicitAny: state and deadline names are the procedure's own
  readonly procedure: Procedure<R, Actor, TermsOf<T["definitions"]>, I, any, any>
  /** The plural in the API and on the screen: /api/proposals. */
  readonly path: string
  /** The case table; the action's patch is written to it. */
  readonly table: string
  readonly jsonColumns?: readonly string[]
  readonly terms: T
  readonly words: ProcedureWords
  readonly inputs: { readonly [N in keyof I & string]: z.ZodType<I[N]> }
  /** The record as the law sees it, parties included; locked for the transaction when asked. */
  readonly load: (read: Read, id: string, lock: boolean) => Promise<R | undefined>
  readonly see: Policy<R, Actor>
  /** The fields shown to this actor. An explicit list: nothing leaks by accident. */
  readonly present: (record: R, actor: Actor, read: Read) => Promise<object>
  /** Whether the timeline tells this fact to this actor; left out: every fact to everyone who sees the case. */
  readonly tells?: (fact: { readonly action: string }, record: R, actor: Actor) => boolean
  /** Whether it is kept as a fact that this actor has read this record; left out: reading leaves no trace. */
  readonly readingKept?: (record: R, actor: Actor) => boolean
  /** Rows besides the case row that an action writes, in the same transaction. */
  readonly writes?: { readonly [N in keyof I & string]?: (deed: Deed<R, I[N]>) => Promise<void> }
  /** Since when the public reads it (YYYY-MM-DD); null or left out: it does not. */
  readonly publicSince?: (read: Read, id: string) => Promise<string | null>
  /** What it is called in lists, notices and results; left out: `numberText` with `subject` or `title`. */
  readonly heading?: (record: R) => Heading
  /** What waits for whom: the to-do page and reminders read it. */
  readonly todo?: TodoQueues
  /** The same answer as `see`, as SQL, so that search and lists need not load what they may not show. */
  readonly visible?: VisibleCases
  /** What search finds it by; null while it is not to be found. */
  readonly searchText?: (record: R) => SearchText | null
  /** How a person opens such a case; left out where cases spring from others only. */
  readonly create?: Create
  /** What the proposal office may enter for the person a paper came from (`open`: creating); the rest is done in person. */
  readonly onBehalf?: readonly ("open" | (keyof I & string))[]
  /** Actions that are confirmed twice on the screen. */
  readonly danger?: readonly (keyof I & string)[]
  /** Actions that may be taken on many cases at once, in the background. */
  readonly many?: readonly (keyof I & string)[]
  /** Actions whose form is not derived from the input schema. */
  readonly ownForms?: readonly (keyof I & string)[]
  /** Relations of parties that the page of the case does not list: only the parties themselves are told. */
  readonly unlisted?: readonly string[]
}

/** Opening a case by hand: what is given, and what it becomes. Throws a Refusal when this actor may not. */
export interface Create {
  readonly input: z.ZodType<Record<string, unknown>>
  readonly build: (context: {
    readonly house: House
    readonly tx: Tx
    readonly actor: Actor
    readonly today: Temporal.PlainDate
    readonly input: Record<string, unknown>
  }) => Promise<{ readonly data: Readonly<Record<string, unknown>>; readonly matterId?: string }>
}

// biome-ignore lint/suspicious/noExplicitAny: an office whose record and inputs are its own business
export type AnyOffice = Office<any, any, any>

/** Hears facts of the same module in the same transaction. */
export interface Reaction {
  readonly hears: `${string}.${string}`
  readonly act: (context: { readonly house: House; readonly tx: Tx; readonly fact: Fact }) => Promise<void>
}

/** What follows an action once it is committed; run by the job queue, at least once. */
export type EffectHandler = (context: {
  readonly house: House
  readonly orgId: number
  readonly fact: Fact
  readonly args: Readonly<Record<string, string>>
}) => Promise<void>

import { sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import type { Of } from "../subject.ts"
import { listEntries } from "./reads.ts"
import type { Entry } from "./schema.ts"

interface Told {
  readonly kind: string
  readonly onDate: string
  readonly title: string
}

/** What counts already of this kind and day, for these people or bodies. */
async function listAlike(
  house: House,
  read: Read,
  { kind, onDate }: Pick<Told, "kind" | "onDate">,
  whose: Of,
): Promise<Entry[]> {
  const span = { from: onDate, until: onDate, ...whose, states: ["counted"] }
  return (await listEntries(house, read, span)).filter((each) => each.kind === kind)
}

/**
 * Nothing counts twice: what stands already, recorded here or by another office, is named. The same matter is refused;
 * another of the same kind and day is taken when it is said to be another.
 */
export async function mustBeNew(
  { house, tx }: { readonly house: House; readonly tx: Tx },
  told: Told,
  whose: Of,
  {
    separate = false,
    except = "",
    otherwise = "service_perhaps_there",
  }: { readonly separate?: boolean | undefined; readonly except?: string; readonly otherwise?: string } = {},
): Promise<void> {
  // Two who record the same at the same moment: the second sees what the first wrote.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`service_entry/${tx.scope.orgId}`}, 0))`.execute(
    tx.q,
  )
  const alike = (await listAlike(house, tx, told, whose)).filter(({ id }) => id !== except)
  const same = alike.find(({ title }) => plain(title) === plain(told.title))
  const found = same ?? (separate ? undefined : alike[0])
  if (!found) return
  const { name, title, onDate: on, recordedBy: source, href } = found
  const params = { name, title, on, source, ...(href ? { href } : {}) }
  throw new Refusal("conflict", reason(same ? "service_there_already" : otherwise, { params }))
}

const plain = (title: string) => title.replace(/[\s“”"《》（）()]/g, "")

import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"

export interface Person {
  readonly id: string
  readonly name: string
  readonly accountId: string | null
}

export async function getPerson(read: Read, id: string): Promise<Person> {
  const row = await read.q
    .selectFrom("person")
    .select(["id", "name", "account_id"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_account"))
  return { id: row.id, name: row.name, accountId: row.account_id }
}

/** The account of a person here, if it is this organisation's alone to look after. */
export async function getOwnAccount(
  read: Read,
  id: string,
): Promise<Person & { readonly accountId: string }> {
  const person = await getPerson(read, id)
  const { accountId } = person
  if (accountId === null) throw new Refusal("missing", reason("no_account"))
  const seats = await read.q
    .selectFrom("account_seat")
    .select("org_id")
    .where("account_id", "=", accountId)
    .execute()
  if (seats.some(({ org_id }) => org_id !== read.scope.orgId))
    throw new Refusal("forbidden", reason("account_shared"))
  return { ...person, accountId }
}

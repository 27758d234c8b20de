import { toDate } from "../../base/clock.ts"
import type { Clerk } from "../../modules/dossiers/clerk.ts"
import type { Tx } from "../../platform/database/db.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import type { Desk } from "../present/desk.ts"

export const clerkOf = (house: House, tx: Tx, { actor, today }: Desk): Clerk => ({
  house,
  tx,
  actor,
  today: today.toString(),
  at: toDate(house.clock.now()),
})

/** Opens a case as its form does. */
export async function open(
  house: House,
  tx: Tx,
  { actor, today }: Desk,
  procedure: string,
  given: object,
): Promise<string> {
  const { create } = getOffice(house, procedure)
  if (!create) throw new Error(`${procedure} is opened by hand`)
  const input = create.input.parse(given)
  const built = await create.build({ house, tx, actor, today, input })
  return (await openCase(house, tx, { procedure, actor, ...built })).id
}

export const acts = (
  house: House,
  tx: Tx,
  { actor }: Desk,
  procedure: string,
  id: string,
  action: string,
  input: Readonly<Record<string, unknown>> = {},
) => perform(house, tx, { procedure, id, action, actor, input })

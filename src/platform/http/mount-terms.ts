import { z } from "zod"
import { hasRole } from "../../base/actor.ts"
import { canonical } from "../../base/canonical.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { completeTerms, type OfficeTerms } from "../../procedure/terms.ts"
import type { Read } from "../database/db.ts"
import { announce } from "../identity/announcements.ts"
import { appendFact } from "../procedures/facts.ts"
import type { House } from "../procedures/office.ts"
import { signature } from "../procedures/reactions.ts"
import { findCurrentTerms, setTerms } from "../procedures/terms.ts"
import { timeZoneOf } from "../procedures/time-zone.ts"
import type { App } from "./app.ts"
import { reasonsOfIssues } from "./zod-reasons.ts"

const change = z
  .object({
    preset: z.string().max(60).nullable(),
    values: z.record(z.string().max(60), z.unknown()),
    validFrom: z.iso.date(),
  })
  .strict()

/**
 * The settings page of an office: every term with its default, range, unit, source and the value in force; and setting
 * them, dated and kept as a fact. Cases keep the terms they were opened under.
 */
export function mountTerms(app: App, house: House, terms: OfficeTerms): void {
  const url = `/api/settings/${terms.office}`
  const response = { 200: z.looseObject({ office: z.string(), values: z.record(z.string(), z.unknown()) }) }

  app.get(
    url,
    { access: "signed-in", schema: { response, tags: ["settings"], summary: "Terms in force" } },
    (request) => house.db.read(request.scope, (read) => describeTerms(house, read, terms)),
  )

  app.put(
    url,
    { access: "signed-in", schema: { body: change, response, tags: ["settings"], summary: "Set terms" } },
    async (request) => {
      const { actor, scope } = request
      if (!hasRole(actor, "system_administrator")) {
        throw new Refusal("forbidden", reason("only_system_administrator"))
      }
      const { preset, values, validFrom } = request.body
      checkValues(terms, preset, values)
      return house.db.write(scope, async (tx) => {
        const today = house.clock.today(await timeZoneOf(tx))
        if (Temporal.PlainDate.compare(validFrom, today) < 0) {
          throw new Refusal("invalid", reason("terms_in_the_past", { field: "validFrom" }))
        }
        const before = (await findCurrentTerms(tx, terms, today))?.values ?? completeTerms(terms, null)
        const after = completeTerms(terms, preset, values)
        const at = toDate(house.clock.now())
        const from = Temporal.PlainDate.from(validFrom)
        // What people may do can hang on terms: every server looks again.
        await announce(tx.q, { org: scope.orgId })
        const id = await setTerms(tx, terms, { preset, values, validFrom: from, at, by: actor.personId })
        appendFact(tx, {
          procedure: `terms:${terms.office}`,
          procedureVersion: 1,
          caseId: id,
          matterId: newId(),
          action: "set",
          from: null,
          to: null,
          at,
          actor: signature(actor),
          data: { validFrom, preset, changed: changes(before, after) },
        })
        return describeTerms(house, tx, terms)
      })
    },
  )
}

async function describeTerms(house: House, read: Read, terms: OfficeTerms) {
  const today = house.clock.today(await timeZoneOf(read))
  const current = await findCurrentTerms(read, terms, today)
  const history = await read.q
    .selectFrom("fact")
    .select(["id", "at", "actor", "data"])
    .where("org_id", "=", read.scope.orgId)
    .where("procedure", "=", `terms:${terms.office}`)
    .orderBy("seq", "desc")
    .limit(100)
    .execute()
  return {
    office: terms.office,
    preset: current?.preset ?? null,
    validFrom: current?.valid_from ?? null,
    values: completeTerms(terms, null, current?.values ?? {}),
    history: history.map((row) => ({ id: row.id, at: row.at.toISOString(), by: row.actor, data: row.data })),
  }
}

function checkValues(
  terms: OfficeTerms,
  preset: string | null,
  values: Readonly<Record<string, unknown>>,
): void {
  if (preset !== null && !Object.hasOwn(terms.presets, preset)) {
    throw new Refusal("invalid", reason("unknown_preset", { field: "preset" }))
  }
  const reasons = Object.entries(values).flatMap(([key, value]) => {
    const definition = Object.hasOwn(terms.definitions, key) ? terms.definitions[key] : undefined
    if (!definition) return [reason("unknown_field", { field: key, params: { keys: key } })]
    const parsed = definition.schema.safeParse(value)
    if (parsed.success) return []
    return reasonsOfIssues(parsed.error.issues).map((each) => ({
      ...each,
      field: each.field ? `${key}.${each.field}` : key,
    }))
  })
  if (reasons.length > 0) throw new Refusal("invalid", reasons)
}

function changes(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  return Object.keys(after)
    .filter((key) => canonical(before[key] ?? null) !== canonical(after[key] ?? null))
    .map((key) => ({ term: key, from: before[key] ?? null, to: after[key] ?? null }))
}

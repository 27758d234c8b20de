import { z } from "zod"
import { type Actor, hasRole } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Words } from "../../base/words.ts"
import type { Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import { getHeading } from "../../platform/procedures/heading.ts"
import type { AnyOffice, CaseRecord, House, ProcedureWords } from "../../platform/procedures/office.ts"
import { sayPolicy } from "../../platform/procedures/say-policy.ts"
import { explainPerson } from "./abilities.ts"
import type { Holding } from "./holdings.ts"
import { listSubstitutions } from "./substitutions.ts"
import { explainCase } from "./who-sees.ts"

const words = z.object({ zh: z.string(), en: z.string() })
const holding = z.object({
  role: z.string(),
  source: z.enum(["grant", "seat", "post"]),
  bodyName: z.string().nullable(),
  since: z.string(),
  until: z.string().nullable(),
  grantedBy: z.string().nullable(),
})
const named = z.object({ id: z.string(), name: z.string() })
const ofCase = z.object({
  procedure: words,
  /** Null for whoever looks after rights and sees no content. */
  title: z.string().nullable(),
  href: z.string().nullable(),
  publicSince: z.string().nullable(),
  ways: z.array(
    z.object({
      why: words,
      total: z.int(),
      people: z.array(
        named.extend({
          relations: z.array(words),
          holdings: z.array(holding),
          /** Sees it as this person's substitute; null: as themselves. */
          standsFor: z.object({ name: z.string(), duties: z.array(z.string()) }).nullable(),
        }),
      ),
    }),
  ),
})
const ofPerson = z.object({
  person: named,
  holdings: z.array(holding),
  substitutions: z.array(
    z.object({ for: named, by: named, duty: z.string(), since: z.string(), until: z.string() }),
  ),
  procedures: z.array(
    z.object({
      name: words,
      sees: z.enum(["all", "some"]),
      always: z.array(words),
      some: z.array(words),
      relations: z.array(z.object({ relation: words, cases: z.int() })),
    }),
  ),
})
const tags = ["explanations"]

export function mountExplanations(app: App, house: House): void {
  app.get(
    "/api/explanations/cases/:procedure/:id",
    {
      access: "signed-in",
      schema: {
        params: z.object({ procedure: z.string().max(60), id: z.uuid() }),
        response: { 200: ofCase },
        tags,
        summary: "Who can see this case, and why",
      },
    },
    ({ scope, actor, params }) =>
      house.db.read(scope, async (read) => {
        const { office, record, content } = await getExplainable(house, read, params, actor)
        const said = (name: string) => sayWay(name, office.words)
        return {
          procedure: office.words.name,
          title: content ? (await getHeading(house, read, office, record)).title : null,
          href: content ? `/${office.path}/${record.id}` : null,
          publicSince: (await office.publicSince?.(read, record.id)) ?? null,
          ways: (await explainCase(house, read, office, record)).map(({ policy, total, people }) => ({
            why: said(policy),
            total,
            people: people.map(({ id, name, relations, holdings, standsFor }) => ({
              id,
              name,
              relations: relations.map((each) => wordOf(office.words.relations, each)),
              holdings: holdings.map(shown),
              standsFor: standsFor && { ...standsFor, duties: [...standsFor.duties] },
            })),
          })),
        }
      }),
  )

  app.get(
    "/api/explanations/people/:id",
    {
      access: "signed-in",
      schema: {
        params: z.object({ id: z.uuid() }),
        response: { 200: ofPerson },
        tags,
        summary: "What this person can do, since when, granted by whom",
      },
    },
    ({ scope, actor, params: { id } }) =>
      house.db.read(scope, async (read) => {
        const person = await getPerson(read, id, actor)
        const { holdings, procedures } = await explainPerson(house, read, person)
        return {
          person,
          holdings: holdings.map(shown),
          substitutions: await listSubstitutions(house, read, id),
          procedures: procedures.map(({ office, sees, abilities, relations }) => {
            const said = (always: boolean) =>
              abilities
                .filter((each) => each.always === always)
                .map(({ action }) => wordOf(office.words.actions, action))
            return {
              name: office.words.name,
              sees,
              always: said(true),
              some: said(false),
              relations: relations.map(({ relation, cases }) => ({
                relation: wordOf(office.words.relations, relation),
                cases,
              })),
            }
          }),
        }
      }),
  )
}

/** Whoever sees the case may ask who else does; the security administrator too, but without being shown what it is about. */
async function getExplainable(
  house: House,
  read: Read,
  { procedure, id }: { procedure: string; id: string },
  actor: Actor,
): Promise<{ office: AnyOffice; record: CaseRecord; content: boolean }> {
  const office = house.registry.offices.get(procedure)
  const record: CaseRecord | undefined = await office?.load(read, id, false)
  const content = office && record ? office.see.test(record, actor) : false
  if (!office || !record || !(content || hasRole(actor, "security_administrator"))) {
    throw new Refusal("missing", reason("no_such_case", { params: { procedure } }))
  }
  return { office, record, content }
}

/** Of oneself everybody may ask; of others whoever looks after rights. */
async function getPerson(read: Read, id: string, actor: Actor): Promise<{ id: string; name: string }> {
  const may = actor.personId === id || hasRole(actor, "security_administrator")
  const row = may
    ? await read.q
        .selectFrom("person")
        .select(["id", "name"])
        .where("org_id", "=", read.scope.orgId)
        .where("id", "=", id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Refusal("missing", reason("no_such_person"))
  return row
}

function sayWay(name: string, of: ProcedureWords): Words {
  return { zh: sayPolicy(name, of, "zh"), en: sayPolicy(name, of, "en") }
}

function wordOf(from: Readonly<Record<string, Words>>, key: string): Words {
  return from[key] ?? { zh: key, en: key }
}

function shown({ role, source, bodyName, since, until, grantedBy }: Holding) {
  return { role, source, bodyName, since, until, grantedBy }
}

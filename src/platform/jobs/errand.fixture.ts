import { sql } from "kysely"
import { Client } from "pg"
import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { camelKeys } from "../../base/keys.ts"
import { reason } from "../../base/reason.ts"
import { procedureFor } from "../../procedure/language.ts"
import { policy } from "../../procedure/policy.ts"
import { type OfficeTerms, term } from "../../procedure/terms.ts"
import type { ModuleManifest } from "../http/manifest.ts"
import { mountOffice } from "../http/mount.ts"
import type { CaseRecord, EffectHandler, Office } from "../procedures/office.ts"

/** The smallest office that has everything which follows an action: for tests of jobs, notices, to-do and search. */
export interface Errand extends CaseRecord {
  readonly subject: string
  readonly text: string
  readonly unitId: string | null
  readonly stuck: boolean
}

const both = (text: string) => ({ zh: text, en: text })

const terms = {
  office: "errands",
  definitions: {
    answerWithin: term<number>({
      label: both("办结期限"),
      group: "all",
      default: 10,
      basis: "reply-deadline",
      schema: z.number(),
    }),
  },
  groups: { all: both("全部") },
  presets: {},
} satisfies OfficeTerms

interface Inputs {
  finish: { note?: string | undefined }
  offer: Record<string, never>
  lapse: Record<string, never>
}

const doer = policy<Errand, Actor>(
  "doer",
  (record, actor) =>
    record.parties.some(({ personId, relation }) => relation === "doer" && personId === actor.personId) ||
    actor.grants.some(({ role, bodyId }) => role === "unit_liaison" && bodyId === record.unitId),
)
const clerk = policy<Errand, Actor>("clerk", (_, actor) =>
  actor.grants.some(({ role }) => role === "proposal_office"),
)
const system = policy<Errand, Actor>("system", (_, actor) => actor.kind === "system")
const asker = policy<Errand, Actor>("asker", (record, actor) =>
  record.parties.some(({ personId, relation }) => relation === "asker" && personId === actor.personId),
)
const anyone = policy<Errand, Actor>("anyone", (record, actor) =>
  [doer, clerk, asker].some(({ test }) => test(record, actor)),
)

const procedure = procedureFor<Errand, Actor, { answerWithin: number }, Inputs>()({
  id: "errand",
  version: 1,
  initial: "waiting",
  states: { waiting: {}, offered: {}, done: { final: true }, lapsed: { final: true } },
  actions: {
    finish: {
      basis: "reply-duty",
      from: ["waiting", "offered"],
      to: "done",
      by: doer,
      guards: [({ record }) => (record.stuck ? reason("stuck") : null)],
      effects: [
        { name: "notify", args: { to: "asker", kind: "finished", many: "many_finished" } },
        { name: "notify", args: { to: "doer", kind: "finished" } },
        { name: "index" },
      ],
    },
    offer: { basis: "reply-duty", from: ["waiting"], to: "offered", by: clerk },
    lapse: {
      basis: "reply-duty",
      from: ["offered"],
      to: "lapsed",
      by: system,
      guards: [({ record }) => (record.stuck ? reason("stuck") : null)],
    },
  },
  deadlines: {
    answer: {
      basis: "reply-deadline",
      startsIn: "waiting",
      within: ({ answerWithin }) => ({ workingDays: answerWithin }),
      onExpiry: "flag",
    },
    patience: {
      basis: "reply-deadline",
      startsIn: "offered",
      within: () => ({ workingDays: 3 }),
      onExpiry: "lapse",
    },
  },
})

const empty = z.object({}).strict()
const notice = (title: string, body: string) => ({ title: both(title), body: both(body) })

export const errandOffice: Office<Errand, Inputs, typeof terms> = {
  procedure,
  path: "errands",
  table: "errand",
  terms,
  words: {
    name: both("差事"),
    states: {
      waiting: both("待办"),
      offered: both("已提议"),
      done: both("已办"),
      lapsed: both("已失效"),
    },
    next: {},
    actions: { finish: both("办结"), offer: both("提议"), lapse: both("失效") },
    does: {},
    fields: {},
    deadlines: { answer: both("办结期限"), patience: both("答复期限") },
    relations: { doer: both("承办人"), asker: both("交办人") },
    reasons: { stuck: both("卡住了") },
    choices: {},
    notices: {
      finished: notice("差事已办结", "《{subject}》由{by}办结：{note}"),
      many_finished: notice("一批差事已办结", "由{by}办结"),
      urged: notice("请办理", "《{subject}》"),
    },
    policies: {},
  },
  inputs: { finish: z.object({ note: z.string().max(100).optional() }).strict(), offer: empty, lapse: empty },
  load: async (read, id, lock) => {
    const { rows } = await sql<Record<string, unknown>>`
      select e.id, e.state, e.version, e.procedure_version, e.terms_id, e.matter_id, e.subject, e.text,
        e.unit_id, e.stuck,
        coalesce((select jsonb_agg(jsonb_build_object('relation', p.relation, 'personId', p.person_id,
          'bodyId', p.body_id)) from case_party p where p.org_id = ${read.scope.orgId} and p.case_id = ${id}),
          '[]') as parties
      from errand e where e.org_id = ${read.scope.orgId} and e.id = ${id}
      ${lock ? sql`for update of e` : sql``}`.execute(read.q)
    return rows[0] && camelKeys<Errand>(rows[0])
  },
  see: anyone,
  many: ["offer"],
  present: async ({ subject, text }) => ({ subject, text }),
  todo: {
    queues: [
      { states: ["waiting", "offered"], actions: ["finish"], scope: "party", relations: ["doer"] },
      { states: ["waiting", "offered"], actions: ["finish"], scope: "unit", roles: ["unit_liaison"] },
      { states: ["waiting"], actions: ["offer"], scope: "role", roles: ["proposal_office"] },
    ],
    duties: ["urged"],
  },
  visible: {
    as: "e",
    where: (actor) =>
      clerk.test({} as Errand, actor)
        ? sql<boolean>`true`
        : sql<boolean>`e.id in (select p.case_id from case_party p where p.org_id = ${actor.orgId}
            and p.person_id = ${actor.personId}::uuid)`,
  },
  searchText: ({ subject, text, state }) => (state === "lapsed" ? null : { title: subject, body: text }),
}

export const errands = (effects: Readonly<Record<string, EffectHandler>> = {}): ModuleManifest => ({
  name: "errands",
  seating: { offices: [errandOffice], effects },
  routes: (app, house) => mountOffice(app, house, errandOffice),
})

/** Its table, made by the owner as a migration would. */
export async function createErrandTable(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`
    create table errand (
      org_id bigint not null, id uuid not null, state text not null, version int not null,
      procedure_version int not null, terms_id uuid not null, matter_id uuid not null,
      opened_at timestamptz not null, changed_at timestamptz not null,
      subject text not null default '', text text not null default '', unit_id uuid,
      stuck boolean not null default false, primary key (org_id, id));
    create index errand_state on errand (org_id, state, id);
    create index errand_unit on errand (org_id, unit_id, state);
    alter table errand enable row level security;
    create policy wall on errand using (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
    grant select, insert, update on errand to shanyi_app`)
  await owner.end()
}

import { newId } from "../../base/id.ts"
import { adoptBook, saveBook } from "../../modules/dossiers/books/writes.ts"
import { recordEntries } from "../../modules/dossiers/ledger/entries.ts"
import { submitReport } from "../../modules/dossiers/year/voices.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import committees from "../../rulebook/appraisal/books/committees.json" with { type: "json" }
import { houseOn, quietHouse } from "../opinions/quiet.ts"
import type { Desk } from "../present/desk.ts"
import { acts, clerkOf, open } from "./acting.ts"

interface Cast {
  readonly office: Desk
  readonly chair: Desk
  readonly director: Desk
}

const book = {
  ...committees,
  id: "yunze-committees",
  name: { zh: "云泽市政协专门委员会工作考核办法", en: "Yunze, appraisal of special committees" },
  note: "一半看自身工作，一半看所属委员的履职。",
}

/** The special committees' last year, scored and approved, and this one as it is being recorded. */
export async function playCommittees(
  house: House,
  tx: Tx,
  { office, chair, director: known }: Cast,
  today: Temporal.PlainDate,
): Promise<void> {
  const year = today.year - 1
  const on = (daysAgo: number) =>
    houseOn(quietHouse(house), `${today.subtract({ days: daysAgo })}T10:00:00+08:00`)
  const clerk = clerkOf(house, tx, office)
  const { id: ruleBookId } = await saveBook(clerk, { book, note: "主席会议讨论稿" })
  await adoptBook(clerk, ruleBookId, { adoptedOn: `${year}-01-01`, meeting: "第 12 次主席会议" })
  const bodies = await listCommittees(tx)
  const director = await speaksFor(tx, known, bodies[0]?.id ?? "")
  await record(clerk, bodies, year)
  const title = (of: number) => `${of} 年度专门委员会考核`
  const id = await open(on(60), tx, office, "service_year", { year, title: title(year), ruleBookId })
  const moves = (
    daysAgo: number,
    desk: Desk,
    action: string,
    input: Readonly<Record<string, unknown>> = {},
  ) => acts(on(daysAgo), tx, desk, "service_year", id, action, input)
  await submitReport(clerkOf(on(50), tx, director), id, {
    body: "一年来，委员会围绕提案工作组织会议和督办调研，形成调研报告，联系委员撰写提案。明年将提高提案质量，多做办前协商。",
  })
  await moves(19, office, "score")
  await moves(18, office, "openObjections")
  const objection = await open(on(16), tx, director, "service_objection", {
    serviceYearId: id,
    about: "activities",
    body: "十二月的提案办理“回头看”没有记入。",
  })
  await acts(on(14), tx, office, "service_objection", objection, "dismiss", {
    reason: "“回头看”在次年一月举行，计入次年。",
  })
  const approvedOn = today.subtract({ days: 7 }).toString()
  await moves(6, chair, "approve", { meeting: "第 25 次主席会议", approvedOn })
  await open(house, tx, office, "service_year", { year: today.year, title: title(today.year), ruleBookId })
}

async function listCommittees(tx: Tx) {
  return tx.q
    .selectFrom("body")
    .select(["id", "name"])
    .where("org_id", "=", tx.scope.orgId)
    .where("kind", "=", "special_committee")
    .orderBy("sort")
    .execute()
}

/** The director of the proposal committee speaks for it. */
async function speaksFor(tx: Tx, desk: Desk, bodyId: string): Promise<Desk> {
  const { personId, grants } = desk.actor
  const role = "body_representative" as const
  const org_id = tx.scope.orgId
  await tx.q
    .insertInto("role_grant")
    .values({
      ...{ org_id, id: newId(), person_id: personId ?? "", role, body_id: bodyId },
      ...{ since: `${desk.today.year - 3}-01-06`, until: null, granted_by: null },
    })
    .execute()
  return { ...desk, actor: { ...desk.actor, grants: [...grants, { role, bodyId }] } }
}

const works = [
  {
    kind: "meeting.organised",
    title: "委员会全体会议",
    day: "03-12",
    said: { meeting: "special_committee" },
  },
  { kind: "activity.organised", title: "专题调研", day: "05-20", said: { activity: "research" } },
  { kind: "report.research", title: "专题调研报告", day: "07-02", said: { level: "prefecture" } },
  { kind: "meeting.organised", title: "对口协商会", day: "08-14", said: { meeting: "special_committee" } },
  { kind: "activity.organised", title: "民主监督视察", day: "09-18", said: { activity: "supervision" } },
  { kind: "training.organised", title: "委员读书班", day: "10-16", said: {} },
  { kind: "meeting.organised", title: "年度总结会", day: "12-04", said: { meeting: "special_committee" } },
] as const

/** What committees did by themselves: the first did all of it, the others each less than the one before. */
async function record(
  clerk: Parameters<typeof recordEntries>[0],
  bodies: readonly { readonly id: string }[],
  year: number,
): Promise<void> {
  for (const [place, { kind, title, day, said }] of works.entries()) {
    const did = bodies.filter((_, index) => (index * 5 + place * 3) % 9 < 7 - Math.floor(index / 2))
    if (did.length === 0) continue
    await recordEntries(clerk, {
      ...{ kind, title, onDate: `${year}-${day}`, attributes: said, people: [] },
      bodies: did.map(({ id }, index) => ({
        bodyId: id,
        attributes: kind === "report.research" ? {} : { people: 12 + index },
      })),
    })
  }
}

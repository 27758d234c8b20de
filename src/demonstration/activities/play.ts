import type { Actor } from "../../base/actor.ts"
import { mintScope, type Read, type Tx } from "../../platform/database/db.ts"
import { listGrants } from "../../platform/identity/grants.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { houseOn, quietHouse } from "../opinions/quiet.ts"
import { openDesk } from "../present/desk.ts"
import { type Script, scripts } from "./year.ts"

const invitees = 6

interface Cast {
  readonly orgId: number
  readonly office: Actor
  readonly chair: Actor
  readonly members: readonly Actor[]
  /** Special committees, in whose name some of it is organised. */
  readonly committees: readonly string[]
}

/** A year of meetings and activities in each committee: held and settled, or called and waiting for answers. */
export async function playActivities(house: House): Promise<void> {
  const member = await openDesk(house, "member")
  const organisations = await house.db.global.selectFrom("organisation").select("id").orderBy("id").execute()
  const quiet = quietHouse(house)
  for (const [index, { id: orgId }] of organisations.entries()) {
    const scope = mintScope(orgId, null)
    const first = orgId === member.actor.orgId ? member.actor : undefined
    const { cast, today } = await house.db.read(scope, async (read) => {
      const day = house.clock.today(await timeZoneOf(read))
      return { today: day, cast: await castOf(read, day, first) }
    })
    if (!cast) continue
    for (const [number, script] of scripts.entries()) {
      if (index > 0 && number % 2 === 1) continue
      await house.db.write(scope, (tx) => play(script.day < 0 ? quiet : house, tx, cast, script, today))
    }
  }
}

/** The office, a chair and some members; none where an office has nobody yet. */
async function castOf(
  read: Read,
  today: Temporal.PlainDate,
  first: Actor | undefined,
): Promise<Cast | undefined> {
  const { orgId } = read.scope
  const holder = (role: "proposal_office" | "chair") =>
    read.q
      .selectFrom("role_grant as g")
      .innerJoin("person as p", (join) => join.onRef("p.id", "=", "g.person_id").on("p.org_id", "=", orgId))
      .select(["p.id", "p.name"])
      .where("g.org_id", "=", orgId)
      .where("g.role", "=", role)
      .orderBy("g.id")
      .executeTakeFirst()
  const actorOf = async (person: { readonly id: string; readonly name: string }): Promise<Actor> => ({
    kind: "person",
    orgId,
    personId: person.id,
    name: person.name,
    grants: await listGrants(read, person.id, today),
    channel: "self",
  })
  const [office, chair] = [await holder("proposal_office"), await holder("chair")]
  if (!office || !chair) return undefined
  const seated = await read.q
    .selectFrom("seat as s")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .select(["p.id", "p.name"])
    .where("s.org_id", "=", orgId)
    .where("s.state", "=", "in_office")
    .orderBy("p.id")
    .limit(invitees * 5)
    .execute()
  const members: Actor[] = first ? [first] : []
  for (const person of seated) if (person.id !== first?.personId) members.push(await actorOf(person))
  const bodies = await read.q
    .selectFrom("body")
    .select("id")
    .where("org_id", "=", orgId)
    .where("kind", "=", "special_committee")
    .orderBy("sort")
    .execute()
  const committees = bodies.map(({ id }) => id)
  return { orgId, office: await actorOf(office), chair: await actorOf(chair), members, committees }
}

async function play(
  house: House,
  tx: Tx,
  cast: Cast,
  script: Script,
  today: Temporal.PlainDate,
): Promise<void> {
  const day = today.add({ days: script.day })
  const held = script.day < 0
  const on = (date: Temporal.PlainDate, time: string) =>
    held ? houseOn(house, `${date}T${time}:00+08:00`) : house
  const start = scripts.indexOf(script)
  // The demonstration's own member is always there; the others take turns.
  const [first, ...rest] = cast.members
  const others = Array.from({ length: invitees - 1 }, (_, index) => rest[(start * 4 + index) % rest.length])
  const people = [first, ...others].filter((each): each is Actor => each !== undefined)
  const calling = on(day.subtract({ days: 12 }), "09:00")
  const id = await open(calling, tx, cast, script, day, people, held ? day.subtract({ days: 12 }) : today)
  await perform(calling, tx, { procedure: "activity", id, action: "call", input: {}, actor: cast.office })
  const procedure = script.mustAttend ? "summons" : "enrolment"
  const rows = await tx.q
    .selectFrom("attendance")
    .select(["id", "person_id as personId"])
    .where("org_id", "=", cast.orgId)
    .where("activity_id", "=", id)
    .execute()
  const idOf = (actor: Actor) => rows.find(({ personId }) => personId === actor.personId)?.id ?? ""
  const act = (when: House, actor: Actor, whose: Actor, action: string, input: object = {}) =>
    perform(when, tx, { procedure, id: idOf(whose), action, actor, input: { ...input } })

  const answering = on(day.subtract({ days: 8 }), "10:00")
  for (const [index, person] of people.entries()) {
    // What is still to come is left for the demonstration's own member to answer.
    if (!held && (index === 0 || index === people.length - 1)) continue
    if (!script.mustAttend) await act(answering, person, person, index === 4 && held ? "decline" : "signUp")
    else if (index !== 3) await act(answering, person, person, "accept")
    else {
      await act(answering, person, person, "askLeave", { reason: "本单位安排出差，提前请假。" })
      if (held) {
        const high = script.kind === "standing_committee"
        await act(answering, high ? cast.chair : cast.office, person, "grantLeave")
      }
    }
  }
  if (!held) return
  const door = on(day, script.until)
  const halves = [...(script.from < "13:00" ? ["am"] : []), ...(script.until > "13:00" ? ["pm"] : [])]
  for (const [index, person] of people.entries()) {
    const away = index === 3 || index === 4 || (index === 5 && start % 3 === 0)
    if (away) continue
    for (const half of halves)
      await act(door, cast.office, person, "present", { halfDay: `${day}/${half}`, how: "list" })
  }
  if (start % 2 === 0 && first) await act(door, cast.office, first, "recordSpeech", { form: "oral" })
  const settling = on(day.add({ days: 1 }), "16:00")
  await perform(settling, tx, { procedure: "activity", id, action: "settle", input: {}, actor: cast.office })
}

/** What special committees organise in their own name. */
const ofCommittees: readonly string[] = ["special_committee", "research", "inspection"]

async function open(
  house: House,
  tx: Tx,
  { office, committees }: Cast,
  { title, kind, mustAttend, from, until, place, about, capacity }: Script,
  day: Temporal.PlainDate,
  people: readonly Actor[],
  today: Temporal.PlainDate,
): Promise<string> {
  const { create } = getOffice(house, "activity")
  if (!create) throw new Error("activities are opened by hand")
  const when = { onDate: `${day}`, fromTime: from, untilDate: `${day}`, untilTime: until }
  const invited = { personIds: people.flatMap(({ personId }) => personId ?? []) }
  const organisingBodyId = ofCommittees.includes(kind)
    ? (committees[day.month % committees.length] ?? null)
    : null
  const more = { capacity: capacity ?? null, invited, organisingBodyId }
  const given = { title, kind, mustAttend, ...when, place, about, ...more }
  const input = create.input.parse(given)
  const built = await create.build({ house, tx, actor: office, today, input })
  return (await openCase(house, tx, { procedure: "activity", actor: office, ...built })).id
}

import { z } from "zod"
import type { App } from "../../platform/http/app.ts"
import { pageSchema } from "../../platform/http/page-schema.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openAccount, openAccounts, renewPassword, shutAccount } from "./accounts.ts"
import { addAffiliation, endAffiliation } from "./affiliations.ts"
import { mountTermChanges } from "./change-of-term/routes.ts"
import { doingOf, todayOf } from "./doing.ts"
import { endRole, grantRole } from "./grants.ts"
import { mountGuests } from "./guests.ts"
import { mustKeepPeople, mustReadPeople } from "./keep.ts"
import { mountLinks } from "./links.ts"
import { listBelonging, listMembers } from "./list.ts"
import { changePerson, createPerson, listLookalikes } from "./people.ts"
import { viewPerson } from "./person-view.ts"
import { mountPhotos } from "./photos.ts"
import { findHolders } from "./private/reads.ts"
import { mountPrivate } from "./private/routes.ts"
import { mountRoll } from "./roll.ts"
import { mountRosters } from "./roster/routes.ts"
import { mountChanges } from "./routes-changes.ts"
import {
  affiliationEnd,
  memberLine,
  memberQuery,
  newAffiliation,
  newGrant,
  newPerson,
  newSeat,
  personView,
  profile,
  seatChange,
  slip,
} from "./schema.ts"
import { addSeat, changeSeat } from "./seats.ts"
import { mountSubstitutions } from "./substitution/routes.ts"

const access = "signed-in" as const
const tags = ["members"]
const params = z.object({ id: z.uuid() })
const partParams = params.extend({ partId: z.uuid() })
const response = { 200: personView }
const password = { 200: z.object({ password: z.string() }) }

/** The register of people: seats, affiliations, roles, accounts, and what members ask to have changed. */
export function mountMembers(app: App, house: House): void {
  const doing = doingOf(house)
  const { write, writeAndView } = doing

  mountRosters(app, house)
  mountRoll(app, house)
  mountPrivate(app, doing)
  mountPhotos(app, house, doing)
  mountGuests(app, doing)
  mountLinks(app, house, doing)
  mountSubstitutions(app, house, doing)
  mountTermChanges(app, house, doing)

  app.get(
    "/api/members",
    {
      access,
      schema: {
        querystring: memberQuery,
        response: {
          200: pageSchema(memberLine),
        },
        tags,
        summary: "People by name, pinyin and what their seat says, in the order of pinyin",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustReadPeople(request.actor)
        return listMembers(read, await todayOf(house, read), {
          ...request.query,
          holders: await findHolders(read, house.vault, request.query.q),
        })
      }),
  )
  app.post(
    "/api/members",
    {
      access,
      schema: { body: newPerson, response: { 201: personView }, tags, summary: "Register a person" },
    },
    async (request, reply) => {
      const made = await write(request, async (clerk) =>
        viewPerson(clerk.tx, house.vault, await createPerson(clerk, request.body), request.actor),
      )
      return reply.status(201).send(made)
    },
  )
  app.get(
    "/api/members/alike",
    {
      access,
      schema: {
        querystring: z.object({ name: z.string().max(40), birthYear: z.coerce.number().int().optional() }),
        response: { 200: z.object({ items: z.array(z.looseObject({ id: z.string(), name: z.string() })) }) },
        tags,
        summary: "People of the same name and year of birth, to compare before registering",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustKeepPeople(request.actor)
        return { items: await listLookalikes(read, house.vault, request.query) }
      }),
  )
  app.get(
    "/api/members/in/:id",
    {
      access,
      schema: {
        params,
        querystring: z.object({ on: z.iso.date().optional() }),
        response: {
          200: z.object({
            on: z.string(),
            items: z.array(
              z.object({
                id: z.string(),
                name: z.string(),
                post: z.string(),
                since: z.string(),
                until: z.string().nullable(),
              }),
            ),
          }),
        },
        tags,
        summary: "Who belonged to a body on a day",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const on = request.query.on ?? (await todayOf(house, read))
        return { on, items: await listBelonging(read, request.params.id, on) }
      }),
  )
  app.get(
    "/api/members/:id",
    { access, schema: { params, response, tags, summary: "A person with history" } },
    (request) =>
      house.db.read(request.scope, async (read) => {
        if (request.actor.personId !== request.params.id) mustReadPeople(request.actor)
        return viewPerson(read, house.vault, request.params.id, request.actor)
      }),
  )
  app.patch(
    "/api/members/:id",
    {
      access,
      schema: { params, body: profile.partial(), response, tags, summary: "Change what is said of a person" },
    },
    (request) => writeAndView(request, (clerk) => changePerson(clerk, request.params.id, request.body)),
  )
  app.post(
    "/api/members/:id/seats",
    { access, schema: { params, body: newSeat, response, tags, summary: "Give a seat in a term" } },
    (request) => writeAndView(request, (clerk) => addSeat(clerk, request.params.id, request.body)),
  )
  app.patch(
    "/api/members/:id/seats/:partId",
    { access, schema: { params: partParams, body: seatChange, response, tags, summary: "Change a seat" } },
    (request) =>
      writeAndView(request, (clerk) =>
        changeSeat(clerk, request.params.id, request.params.partId, request.body),
      ),
  )
  app.post(
    "/api/members/:id/affiliations",
    { access, schema: { params, body: newAffiliation, response, tags, summary: "Add to a body" } },
    (request) => writeAndView(request, (clerk) => addAffiliation(clerk, request.params.id, request.body)),
  )
  app.post(
    "/api/members/:id/affiliations/:partId/end",
    {
      access,
      schema: { params: partParams, body: affiliationEnd, response, tags, summary: "End it with a day" },
    },
    (request) =>
      writeAndView(request, (clerk) =>
        endAffiliation(clerk, request.params.id, request.params.partId, request.body.until),
      ),
  )
  app.post(
    "/api/members/:id/roles",
    { access, schema: { params, body: newGrant, response, tags, summary: "Grant a role for a period" } },
    (request) => writeAndView(request, (clerk) => grantRole(clerk, request.params.id, request.body)),
  )
  app.post(
    "/api/members/:id/roles/:partId/end",
    { access, schema: { params: partParams, body: affiliationEnd, response, tags, summary: "End a role" } },
    (request) =>
      writeAndView(request, (clerk) =>
        endRole(clerk, request.params.id, request.params.partId, request.body.until),
      ),
  )
  app.post(
    "/api/members/:id/account",
    {
      access,
      perMinute: 120,
      schema: {
        params,
        body: z.strictObject({ username: z.string().min(1).max(64) }),
        response: password,
        tags,
        summary: "Open an account; the initial password is told once",
      },
    },
    async (request) => ({
      password: await write(request, (clerk) => openAccount(clerk, request.params.id, request.body.username)),
    }),
  )
  app.post(
    "/api/members/accounts",
    {
      access,
      perMinute: 120,
      schema: {
        body: z.strictObject({ personIds: z.array(z.uuid()).min(1).max(50) }),
        response: { 200: z.object({ slips: z.array(slip) }) },
        tags,
        summary:
          "Open an account for each of these who has none; user names and initial passwords are told once",
      },
    },
    async (request) => ({
      slips: await write(request, (clerk) => openAccounts(clerk, request.body.personIds)),
    }),
  )
  app.post(
    "/api/members/:id/account/password",
    { access, schema: { params, response: password, tags, summary: "A new initial password, told once" } },
    async (request) => ({
      password: await write(request, (clerk) => renewPassword(clerk, request.params.id)),
    }),
  )
  app.post(
    "/api/members/:id/account/block",
    {
      access,
      schema: {
        params,
        body: z.strictObject({ blocked: z.boolean() }),
        response,
        tags,
        summary: "Block or unblock",
      },
    },
    (request) =>
      writeAndView(request, (clerk) => shutAccount(clerk, request.params.id, request.body.blocked)),
  )
  mountChanges(app, house, doing)
}

import { z } from "zod"
import { toDate } from "../../base/clock.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { bareTypes } from "../../platform/files/bare-picture.ts"
import { cleanName } from "../../platform/files/names.ts"
import { headersFor } from "../../platform/files/serving.ts"
import type { App } from "../../platform/http/app.ts"
import type { House } from "../../platform/procedures/office.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import type { Doing } from "./doing.ts"
import { mustKeepPeople, mustReadPeople } from "./keep.ts"
import { getProfile } from "./person-view.ts"
import { personView } from "./schema.ts"
import type {} from "./tables.ts"

const access = "signed-in" as const
const tags = ["members"]
const params = z.object({ id: z.uuid() })
const response = { 200: personView }
/** A portrait, which the screen has made small before it is sent; whatever was noted in it stays out of the house. */
const limits = {
  allow: bareTypes,
  bare: true,
  maxBytes: 2 * 1_048_576,
  imageSide: 4_000,
  imagePixels: 12_000_000,
}

/** Photographs of people: for those who read the register, and one's own. */
export function mountPhotos(app: App, house: House, { write, writeAndView }: Doing): void {
  app.put(
    "/api/members/:id/photo",
    {
      access,
      perMinute: 60,
      schema: {
        params,
        response,
        tags,
        summary: "Put up a photograph (multipart field `file`: JPEG, PNG or WebP)",
      },
    },
    async (request) => {
      mustKeepPeople(request.actor)
      await write(request, ({ tx }) => getProfile(tx, request.params.id))
      const part = await request.file()
      if (!part) throw new Refusal("invalid", reason("no_file", { field: "file" }))
      const stored = await house.files.put(part.file, { name: cleanName(part.filename), ...limits })
      const type = bareTypes.find((each) => each === stored.type)
      if (!type)
        throw new Refusal("invalid", reason("files.notAllowedBytes", { params: { actual: stored.type } }))
      return writeAndView(request, async ({ tx, actor }) => {
        const row = {
          hash: stored.hash,
          type,
          size: stored.size,
          by_person_id: actor.personId ?? "",
          at: toDate(house.clock.now()),
        }
        await tx.q
          .insertInto("person_photo")
          .values({ org_id: tx.scope.orgId, person_id: request.params.id, ...row })
          .onConflict((conflict) => conflict.columns(["org_id", "person_id"]).doUpdateSet(row))
          .execute()
        const data = { sha256: stored.hash }
        noteInRegister(house, tx, actor, { action: "change_photo", subject: request.params.id, data })
      })
    },
  )

  app.delete(
    "/api/members/:id/photo",
    { access, schema: { params, response, tags, summary: "Take the photograph down" } },
    (request) =>
      writeAndView(request, async ({ tx, actor }) => {
        mustKeepPeople(actor)
        const taken = await tx.q
          .deleteFrom("person_photo")
          .where("org_id", "=", tx.scope.orgId)
          .where("person_id", "=", request.params.id)
          .returning("hash")
          .executeTakeFirst()
        if (!taken) throw new Refusal("missing", reason("no_photo"))
        const data = { sha256: taken.hash }
        noteInRegister(house, tx, actor, { action: "remove_photo", subject: request.params.id, data })
      }),
  )

  app.get(
    "/api/members/:id/photo",
    { access, schema: { params, tags, summary: "The photograph" } },
    async (request, reply) => {
      const row = await house.db.read(request.scope, async (read) => {
        if (request.actor.personId !== request.params.id) mustReadPeople(request.actor)
        const found = await read.q
          .selectFrom("person_photo as photo")
          .innerJoin("person", (join) =>
            join.onRef("person.id", "=", "photo.person_id").on("person.org_id", "=", read.scope.orgId),
          )
          .select(["photo.hash", "photo.type", "photo.size", "person.name"])
          .where("photo.org_id", "=", read.scope.orgId)
          .where("photo.person_id", "=", request.params.id)
          .executeTakeFirst()
        if (!found) throw new Refusal("missing", reason("no_photo"))
        return found
      })
      const file = { name: `${row.name}.${row.type}`, type: row.type, size: row.size, hash: row.hash }
      if (request.headers["if-none-match"] === `"${row.hash}"`) return reply.status(304).send()
      return reply.headers(headersFor(file)).send(await house.files.open(row.hash))
    },
  )
}

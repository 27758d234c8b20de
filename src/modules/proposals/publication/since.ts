import type { Read } from "../../../platform/database/db.ts"

/** Since when the public reads a proposal, or a reply, on the open pages. */
export const publicSince =
  (column: "proposal_id" | "reply_id") =>
  async (read: Read, id: string): Promise<string | null> => {
    const row = await read.q
      .selectFrom("publication")
      .select((each) => each.fn.min("published_on").as("since"))
      .where("org_id", "=", read.scope.orgId)
      .where(column, "=", id)
      .where("withdrawn_on", "is", null)
      .executeTakeFirst()
    return row?.since ?? null
  }

import { mintScope } from "../../../platform/database/db.ts"
import type { EffectHandler } from "../../../platform/procedures/office.ts"
import { assessed, loadYear } from "./load.ts"

/** 通知: of a year of members every member is told, of a year of bodies those who speak for them. */
export const tellScored: EffectHandler = async ({ house, orgId, fact, args }) => {
  const notify = house.registry.effects.get("notify")
  const year = await house.db.read(mintScope(orgId, null), (read) => loadYear(read, fact.caseId, false))
  if (!notify || !year) return
  const { kind = "" } = args
  await notify({
    ...{ house, orgId, fact },
    args: { kind, to: year.subject === "member" ? "role:member" : assessed },
  })
}

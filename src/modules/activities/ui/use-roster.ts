import { useGet } from "../../../kit/queries.ts"
import type { Roster } from "../schema.ts"

/** The list of an activity, read again whenever somebody on it answers or checks in. */
export function useRoster(id: string, mustAttend: boolean | undefined) {
  const path = mustAttend === undefined ? undefined : `/api/activities/${id}/roster`
  return useGet<Roster>(mustAttend ? "summons" : "enrolments", path)
}

import type { Role } from "../../../base/actor.ts"
import { roleWords } from "../../../base/role-words.ts"
import { today } from "../../../kit/clock.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { grantedRoles, type PersonView } from "../schema.ts"
import { screens } from "../words.ts"
import { DatedPart } from "./dated-part.tsx"

/** Roles with their periods: what this person may act as, since when, granted by whom. */
export function RolesPart({ person, grants }: { person: PersonView; grants: boolean }) {
  const say = useSay()
  return (
    <DatedPart
      title={screens.roles}
      none={screens.noRoles}
      path={`/api/members/${person.id}/roles`}
      entries={person.grants.map((grant) => ({
        ...grant,
        text: [
          say(roleWords[grant.role as Role] ?? { zh: grant.role, en: grant.role }),
          ...(grant.bodyName ? [grant.bodyName] : []),
        ].join(" · "),
        more: grant.grantedBy ? (
          <span className="muted small">{say(screens.grantedBy, { name: grant.grantedBy })}</span>
        ) : null,
      }))}
      add={
        grants
          ? {
              label: screens.grant,
              fields: [
                {
                  name: "role",
                  label: screens.role,
                  type: "select",
                  required: true,
                  choices: grantedRoles.map((value) => ({ value, label: roleWords[value] })),
                },
                {
                  name: "bodyId",
                  label: screens.roleBody,
                  type: "pick",
                  pick: "body",
                  hint: screens.roleBodyHint,
                },
                { name: "since", label: screens.since, type: "date", required: true },
                { name: "until", label: screens.until, type: "date", hint: screens.untilHint },
              ],
              given: { role: "unit_liaison", since: today() },
              body: (typed) => ({
                role: typed.role,
                bodyId: typed.bodyId || null,
                since: typed.since,
                until: typed.until || null,
              }),
            }
          : undefined
      }
    />
  )
}

import { type Body, type BodyKind, trackedKinds, tracks } from "../schema.ts"
import { fields, hints, trackWords, words } from "../words.ts"
import { type RegisterField, RegisterForm } from "./register-form.tsx"

/** A new body of a kind, or with `body` what is said of one; its name changes by renaming. */
export function BodyForm({ kind, body, onClose }: { kind: BodyKind; body?: Body; onClose: () => void }) {
  const tracked = trackedKinds.includes(kind)
  const shown: RegisterField[] = [
    ...(body ? [] : [{ name: "name", label: fields.name, required: true }]),
    { name: "shortName", label: fields.shortName, hint: hints.shortName, required: body !== undefined },
    ...(tracked
      ? [
          {
            name: "track",
            label: fields.track,
            type: "select" as const,
            choices: tracks.map((value) => ({ value, label: trackWords[value] })),
            required: true,
          },
          { name: "family", label: fields.family, hint: hints.family },
        ]
      : []),
    ...(kind === "party_branch"
      ? [
          {
            name: "functional",
            label: words.functional,
            type: "select" as const,
            choices: [
              { value: "false", label: words.no },
              { value: "true", label: words.yes },
            ],
            hint: words.functionalMeans,
            required: true,
          },
        ]
      : []),
    { name: "since", label: fields.since, type: "date" },
    { name: "sort", label: fields.sort, type: "number", hint: hints.sort },
    { name: "duties", label: fields.duties, type: "textarea", hint: hints.duties },
  ]
  return (
    <RegisterForm
      fields={shown}
      given={{
        shortName: body?.shortName ?? "",
        track: body?.track ?? "government",
        family: body?.family ?? "",
        since: body?.since ?? "",
        sort: String(body?.sort ?? ""),
        duties: body?.duties ?? "",
        functional: String(body?.functional ?? false),
      }}
      send={(typed) => ({
        path: body ? `/api/organisation/bodies/${body.id}` : "/api/organisation/bodies",
        method: body ? "PATCH" : "POST",
        body: {
          ...(body ? {} : { kind, name: typed.name }),
          ...(typed.shortName ? { shortName: typed.shortName } : {}),
          ...(tracked ? { track: typed.track, family: typed.family || null } : {}),
          ...(typed.since ? { since: typed.since } : {}),
          ...(kind === "party_branch" ? { functional: typed.functional === "true" } : {}),
          sort: Number(typed.sort || 0),
          duties: typed.duties ?? "",
        },
      })}
      onClose={() => onClose()}
    />
  )
}

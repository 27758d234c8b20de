import type { Words } from "../../../base/words.ts"
import { privateFieldWords } from "../private/words.ts"
import type { Profile } from "../schema.ts"
import { fieldWords, genderWords } from "../words.ts"
import type { Field, Typed } from "./form.tsx"

export const profileFields: readonly Field[] = [
  { name: "name", label: fieldWords.name, required: true },
  {
    name: "gender",
    label: fieldWords.gender,
    type: "select",
    choices: (["female", "male"] as const).map((value) => ({ value, label: genderWords[value] })),
  },
  { name: "birthYear", label: fieldWords.birthYear, type: "number" },
  { name: "employer", label: fieldWords.employer },
  { name: "post", label: fieldWords.post },
  { name: "party", label: fieldWords.party },
  { name: "email", label: fieldWords.email },
]

export function typedProfile(profile: Profile): Typed {
  return Object.fromEntries(
    Object.entries(profile).map(([key, value]) => [key, value === null ? "" : String(value)]),
  )
}

/** What the server takes: blanks of what may be unknown are null. */
export function profileBody(typed: Typed): Record<string, unknown> {
  const text = (name: string) => (typed[name] ?? "").trim()
  return {
    name: text("name"),
    gender: text("gender") || null,
    birthYear: text("birthYear") === "" ? null : Number(text("birthYear")),
    employer: text("employer"),
    post: text("post"),
    party: text("party"),
    email: text("email") || null,
  }
}

const sealed: Readonly<Record<string, Words>> = privateFieldWords
const open: Readonly<Record<string, Words>> = { ...fieldWords, birth_year: fieldWords.birthYear }

/** What a field of a change is called, whether it is kept in the open or sealed. */
export function wordOfField(field: string): Words {
  return open[field] ?? sealed[field] ?? { zh: field, en: field }
}

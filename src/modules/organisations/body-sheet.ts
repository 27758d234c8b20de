import type { Language, Words } from "../../base/words.ts"
import type { Export } from "../../platform/sheets/export.ts"
import { type Body, type BodyKind, trackedKinds } from "./schema.ts"
import { fields, kinds, trackWords, words } from "./words.ts"

export const bodySheetName = (kind: BodyKind): Words => kinds[kind]

/** Bodies of a kind; a unit's columns are those that the import of units reads. */
export function bodySheet(language: Language, kind: BodyKind, rows: readonly Body[]): Omit<Export, "note"> {
  const tracked = trackedKinds.includes(kind)
  const head = [
    kind === "handling_unit" ? words.unitName : fields.name,
    fields.shortName,
    ...(tracked ? [words.track] : []),
    fields.duties,
    fields.family,
    words.aliases,
    fields.since,
    fields.lastDay,
  ]
  return {
    title: kinds[kind][language],
    columns: head.map((said) => ({ header: said[language] })),
    rows: rows.map((row) => [
      row.name,
      row.shortName,
      ...(tracked ? [row.track && trackWords[row.track][language]] : []),
      row.duties,
      row.family,
      row.names.map(({ name }) => name).join("、"),
      row.since,
      row.until,
    ]),
  }
}

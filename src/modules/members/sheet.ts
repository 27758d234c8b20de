import type { Language } from "../../base/words.ts"
import type { Export } from "../../platform/sheets/export.ts"
import type { PrivateField } from "./private/schema.ts"
import { privateFieldWords } from "./private/words.ts"
import type { MemberLine } from "./schema.ts"
import { fieldWords, genderWords, sheetWords, stateWords } from "./words.ts"

export const sheetName = sheetWords.title

/** The list as a sheet; telephone and address where they were opened for it. */
export function memberSheet(
  language: Language,
  rows: readonly MemberLine[],
  open?: ReadonlyMap<string, Partial<Record<PrivateField, string>>>,
): Omit<Export, "note"> {
  const yes = sheetWords.yes[language]
  const head = [
    fieldWords.name,
    fieldWords.gender,
    fieldWords.birthYear,
    sheetWords.sector,
    sheetWords.standing,
    sheetWords.state,
    sheetWords.since,
    fieldWords.employer,
    fieldWords.post,
    fieldWords.party,
    sheetWords.account,
    ...(open ? [privateFieldWords.phone, privateFieldWords.address] : []),
  ]
  return {
    title: sheetWords.title[language],
    columns: head.map((words, index) => ({
      header: words[language],
      ...(index === 2 ? { kind: "text" as const, width: 10 } : index === 6 ? { kind: "date" as const } : {}),
    })),
    rows: rows.map((row) => [
      row.name,
      row.gender === "female" || row.gender === "male" ? genderWords[row.gender][language] : null,
      row.birthYear === null ? null : String(row.birthYear),
      row.sectorName,
      row.standing ? yes : null,
      row.state === null ? null : stateWords[row.state][language],
      row.since,
      row.employer,
      row.post,
      row.party,
      row.hasAccount ? yes : null,
      ...(open ? [open.get(row.id)?.phone ?? null, open.get(row.id)?.address ?? null] : []),
    ]),
  }
}

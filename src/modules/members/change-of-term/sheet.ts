import type { Language } from "../../../base/words.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getHeading } from "../../../platform/procedures/heading.ts"
import { getOffice } from "../../../platform/procedures/house.ts"
import type { CaseRecord, House, ProcedureWords } from "../../../platform/procedures/office.ts"
import type { Export } from "../../../platform/sheets/export.ts"
import type { Rehearsal } from "./schema.ts"

export const sheetTitle = { zh: "换届交接清单", en: "Hand-over at the change of term" }
const heads = [
  { zh: "姓名", en: "Name" },
  { zh: "事项", en: "Kind" },
  { zh: "编号", en: "Number" },
  { zh: "题目", en: "Title" },
  { zh: "状态", en: "State" },
  { zh: "关系", en: "Relation" },
]

interface Line {
  readonly name: string
  readonly words: ProcedureWords
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly relation: string
}

/** One line for each open case of each person who leaves: what it is called, where it stands. */
export async function handoverSheet(house: House, read: Read, { people }: Rehearsal) {
  const lines: Line[] = []
  for (const { name, cases } of people)
    for (const { procedure, caseId, relation } of cases) {
      const office = getOffice(house, procedure)
      const record: CaseRecord | undefined = await office.load(read, caseId, false)
      if (!record) continue
      const { number, title } = await getHeading(house, read, office, record)
      lines.push({ name, words: office.words, number, title, state: record.state, relation })
    }
  return (language: Language): Omit<Export, "note"> => ({
    title: sheetTitle[language],
    columns: heads.map((head) => ({ header: head[language] })),
    rows: lines.map(({ name, words, number, title, state, relation }) => [
      name,
      words.name[language],
      number,
      title,
      words.states[state]?.[language] ?? state,
      words.relations[relation]?.[language] ?? relation,
    ]),
  })
}

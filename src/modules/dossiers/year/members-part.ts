import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { factKinds } from "../../../rulebook/appraisal/kinds.ts"
import { scoredMember } from "../../../rulebook/appraisal/kinds-of.ts"
import type { AssessmentJson } from "../../../rulebook/appraisal/output.ts"
import type { FactEntry, FactsFile } from "../../../rulebook/appraisal/shape-facts.ts"
import { idOfMembers } from "../ledger/body-facts.ts"
import { listEntries, namesOf } from "../ledger/reads.ts"
import type { Entry } from "../ledger/schema.ts"

interface Shown {
  readonly year: number
  readonly bodyId: string
  /** Whether this reader may know what each member came to; a body's own people know the facts and the average alone. */
  readonly inside: boolean
}

/** What the members of a body did as far as it counts for the body, each entry under the id that the account names. */
export async function membersEntries(
  house: House,
  read: Read,
  { subjects }: FactsFile,
  { year, bodyId, inside }: Shown,
): Promise<Entry[]> {
  const counted = (subjects[0]?.facts ?? []).filter(({ member }) => typeof member === "string")
  const ids = new Set(counted.map(({ id }) => id))
  const people = [...new Set(counted.map(({ member }) => String(member)))]
  if (people.length === 0) return []
  const span = { from: `${year}-01-01`, until: `${year}-12-31`, people }
  const done = (await listEntries(house, read, span)).flatMap((entry): Entry[] => {
    const id = idOfMembers(entry.id, entry.personId ?? "")
    if (!ids.has(id)) return []
    const { zh, en } = entry.kindName
    return [
      {
        ...entry,
        id,
        kind: `member.${entry.kind}`,
        kindName: { zh: `委员：${zh}`, en: `Members: ${en}` },
        title: `${entry.name} · ${entry.title}`,
      },
    ]
  })
  if (!inside) return done
  const names = await namesOf(read, people)
  const scores = counted.filter(({ kind }) => kind === scoredMember).map((fact) => scoreEntry(fact, names))
  return [...done, ...scores.map((each) => ({ ...each, bodyId }))]
}

function scoreEntry(
  { id = "", year, member, score = "–" }: FactEntry,
  names: ReadonlyMap<string, string>,
): Entry {
  const name = names.get(String(member)) ?? ""
  return {
    ...{ id, personId: String(member), bodyId: null, name, kind: scoredMember },
    kindName: factKinds[scoredMember]?.name ?? { zh: "", en: "" },
    onDate: `${year}-12-31`,
    title: `${name} · ${score}`,
    attributes: {},
    ...{ source: "office", state: "counted", evidence: "", reason: "", recordedBy: "", recordedAt: "" },
    href: `/service/people/${member}/years/${year}`,
  }
}

/** The account as a body's own people see it: whose score a line is, is not theirs to know. */
export function hidden(account: AssessmentJson | undefined, inside: boolean): AssessmentJson | undefined {
  if (!account || inside) return account
  const scored = /^[0-9a-f-]{36} \d{4}$/
  const named = ({ fact = "" }: { readonly fact?: string }) => scored.test(fact)
  if (!account.lines.some(named)) return account
  const lines = account.lines.map(({ fact, ...line }) =>
    fact === undefined || named({ fact }) ? line : { ...line, fact },
  )
  return { ...account, lines, uncounted: account.uncounted.filter((fact) => !scored.test(fact)) }
}

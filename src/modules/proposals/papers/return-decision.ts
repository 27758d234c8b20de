import type { Read } from "../../../platform/database/db.ts"
import type { Fact } from "../../../platform/procedures/office.ts"
import type { Block, DocumentRequest } from "../../documents/public.ts"
import type { Assignment } from "../assignments/record.ts"
import { matterOf } from "./matter.ts"

/** 退办决定: whether the unit is relieved, why, and who takes over. */
export async function returnDecision(
  read: Read,
  assignment: Assignment,
  fact: Fact,
): Promise<DocumentRequest> {
  const said = fact.data as { newUnitId?: string; note?: string; reason?: string }
  const body: Block[] = [
    ...(assignment.returnReason
      ? [{ kind: "paragraph" as const, text: closed(`你单位提出的理由：${assignment.returnReason}`) }]
      : []),
    ...(said.newUnitId
      ? granted(await unitName(read, said.newUnitId), said.note)
      : [
          {
            kind: "paragraph" as const,
            text: closed(`经研究，不同意退办，请继续办理。理由：${said.reason ?? ""}`),
          },
        ]),
  ]
  return {
    kind: "return_decision",
    fields: await matterOf(read, assignment.proposalId),
    slots: { 决定: body },
    addressees: [{ name: assignment.unitName, bodyId: assignment.unitId }],
    source: {
      procedure: "assignment",
      caseId: assignment.id,
      matterId: assignment.matterId,
      // A unit may ask again: each decision is a document of its own.
      key: fact.id,
    },
  }
}

/** What a person wrote, ended as a sentence. */
const closed = (text: string): string => (/[。！？；…]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`)

const granted = (unit: string, note = ""): Block[] => [
  { kind: "paragraph", text: `经研究，同意退办，本提案改由${unit}办理。${note ? closed(note) : ""}` },
]

async function unitName(read: Read, id: string): Promise<string> {
  const { name } = await read.q
    .selectFrom("body")
    .select("name")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  return name
}

import { writtenDate } from "../../../base/written-date.ts"
import type { Read } from "../../../platform/database/db.ts"
import { toPlainText } from "../../../platform/richtext/text.ts"
import { type Addressee, type Block, blocksOfText, type Paper } from "../../documents/public.ts"
import type { KeyProposal } from "../key/record.ts"

/** 重点提案专报 for the leaders who supervise it: why it was chosen, what it bundles, how far it has come. */
export const keyDigest: Paper<KeyProposal> = {
  kind: "proposal_digest",
  ready: ({ decidedOn }) => decidedOn !== null,
  async request(read, record) {
    return {
      kind: "proposal_digest",
      fields: { title: `关于重点提案“${record.theme}”督办情况的专报` },
      slots: { 内容: bodyOf(record) },
      addressees: await leadersOf(read, record.id),
      source: {
        procedure: "key_proposal",
        caseId: record.id,
        matterId: record.matterId,
        // A digest on each stage of it.
        key: record.state,
      },
    }
  },
}

function bodyOf(record: KeyProposal): Block[] {
  const section = (title: string, text: string | null): Block[] => {
    const blocks = text ? blocksOfText(toPlainText(text)) : []
    return blocks.length > 0 ? [{ kind: "heading", level: 1, text: title }, ...demoted(blocks)] : []
  }
  const chosen = [
    record.decidedOn ? `${writtenDate(record.decidedOn)}` : "",
    record.meeting ? `经${record.meeting}研究，` : "",
    `“${record.theme}”确定为重点提案，共有提案${record.bundle.length}件。`,
  ]
  return [
    { kind: "paragraph", text: chosen.join("") },
    {
      kind: "table",
      columns: [
        { title: "提案号", width: 2 },
        { title: "案由", width: 6 },
      ],
      rows: record.bundle.map(({ numberText, subject }) => [numberText ?? "", subject]),
    },
    ...section("遴选理由", record.reason),
    ...section("督办方案", record.plan),
    ...section("督办情况", record.report),
    ...section("领导批示", record.instruction),
    ...section("办理结果", record.result),
    {
      kind: "paragraph",
      text: `督办中组织协商、调研和视察${record.visits}次，各方提出意见${record.opinions}条。`,
    },
  ]
}

/** Headings that the text brings stand below those of the digest. */
function demoted(blocks: readonly Block[]): Block[] {
  const least = Math.min(...blocks.map((each) => (each.kind === "heading" ? each.level : 4)))
  return blocks.map((each) =>
    each.kind === "heading" ? { ...each, level: Math.min(4, each.level - least + 2) } : each,
  )
}

async function leadersOf(read: Read, caseId: string): Promise<Addressee[]> {
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("case_party as c")
    .innerJoin("person as n", (join) => join.onRef("n.id", "=", "c.person_id").on("n.org_id", "=", orgId))
    .select(["n.id as personId", "n.name"])
    .where("c.org_id", "=", orgId)
    .where("c.case_id", "=", caseId)
    .where("c.relation", "=", "supervising_leader")
    .orderBy("c.position")
    .execute()
  return rows.map(({ personId, name }) => ({ personId, name: `${name}同志` }))
}

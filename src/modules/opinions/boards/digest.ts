import { Refusal, reason } from "../../../base/reason.ts"
import { writtenDate } from "../../../base/written-date.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Block, DocumentRequest } from "../../documents/public.ts"
import { circulationOf } from "../reports/file.ts"
import { narrowest, type Secrecy } from "../reports/record.ts"
import type { OpinionTerms } from "../terms.ts"
import { listSubjects, type Subject } from "./reads.ts"

/** A report's problem in the digest: its beginning, to the end of a sentence where there is one. */
const excerpt = 160

const heading = (level: number, text: string): Block => ({ kind: "heading", level, text: text.slice(0, 120) })
const paragraph = (text: string): Block => ({ kind: "paragraph", text })

/**
 * 领导专报: on one subject that is gathering (the one in which this report stands), or 摘报: all of them with the
 * instructions that are still to be carried out. Who reported, and what a leader wrote, stay out of it.
 */
export async function leadersDigest(
  read: Read,
  terms: OpinionTerms,
  today: Temporal.PlainDate,
  reportId?: string,
): Promise<DocumentRequest> {
  const all = await listSubjects(read, terms, today)
  const subjects = reportId ? all.filter(({ reports }) => reports.some(({ id }) => id === reportId)) : all
  const pending = reportId ? [] : await listPending(read)
  const first = subjects[0]?.reports[0]?.id ?? pending[0]?.id
  if (!first) throw new Refusal("invalid", reason("nothing_gathers"))
  const texts = await readTexts(
    read,
    subjects.flatMap(({ reports }) => reports.map(({ id }) => id)),
  )
  const bodies = subjects.map((subject) => said(subject, texts, terms.gatheringWeeks))
  const [only] = subjects
  return {
    kind: "leaders_digest",
    fields: {
      title: reportId && only ? `关于${nameOf(only)}的集中反映` : "近期社情民意集中反映和批示办理情况",
    },
    slots: {
      内容: reportId
        ? bodies.flatMap(({ lead, points }) => [lead, ...points])
        : [
            heading(1, "集中反映的事项"),
            ...(bodies.length === 0 ? [paragraph("近期没有集中反映的事项。")] : []),
            ...bodies.flatMap(({ name, lead, points }) => [heading(2, name), lead, ...points]),
            heading(1, "待落实的批示"),
            ...instructionsTable(pending),
          ],
    },
    circulation: circulationOf(narrowest([...texts.values(), ...(pending.length > 0 ? [needToKnow] : [])])),
    addressees: [],
    source: {
      procedure: "opinions:board",
      caseId: first,
      matterId: first,
      key: `${reportId ? "subject" : "board"}/${today}`,
    },
  }
}

const needToKnow: { readonly secrecy: Secrecy } = { secrecy: "need_to_know" }

const nameOf = ({ terms, reports }: Subject): string => terms.join("、") || (reports[0]?.title ?? "")

function said(subject: Subject, texts: ReadonlyMap<string, Text>, weeks: number) {
  const { reports } = subject
  const days = reports.flatMap(({ submittedOn }) => submittedOn ?? []).toSorted()
  const [from, until] = [days[0], days.at(-1)]
  const span = from && until ? `${writtenDate(from)}至${writtenDate(until)}，` : ""
  return {
    name: nameOf(subject),
    lead: paragraph(`近${weeks}周内，${span}有${reports.length}篇信息集中反映这一事项。主要情况是：`),
    points: reports.map(({ id, title }) => {
      const problem = texts.get(id)?.problem.replaceAll(/\s+/g, "") ?? ""
      return paragraph(`《${title}》：${beginning(problem)}`)
    }),
  }
}

function beginning(text: string): string {
  if (text.length <= excerpt) return text
  const cut = text.slice(0, excerpt)
  const end = Math.max(cut.lastIndexOf("。"), cut.lastIndexOf("；"))
  return end > excerpt / 3 ? `${cut.slice(0, end)}。` : `${cut}……`
}

interface Pending {
  readonly id: string
  readonly title: string
  readonly leader: string
  readonly instructedOn: string
  readonly dueOn: string | null
}

function instructionsTable(pending: readonly Pending[]): Block[] {
  if (pending.length === 0) return [paragraph("目前没有待落实的批示。")]
  return [
    {
      kind: "table",
      columns: [
        { title: "信息", width: 4.2 },
        { title: "批示领导", width: 2.4 },
        { title: "批示日期", width: 3 },
        { title: "要求反馈", width: 3 },
      ],
      rows: pending.map(({ title, leader, instructedOn, dueOn }) => [
        title,
        leader,
        writtenDate(instructedOn),
        dueOn ? writtenDate(dueOn) : "—",
      ]),
    },
  ]
}

/** 待落实的批示: the oldest first. */
async function listPending(read: Read): Promise<Pending[]> {
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("leader_instruction as i")
    .innerJoin("opinion_report as r", (join) =>
      join.onRef("r.id", "=", "i.report_id").on("r.org_id", "=", orgId),
    )
    .select(["i.id", "i.leader_name", "i.leader_post", "i.instructed_on", "i.due_on", "r.title", "r.edited"])
    .where("i.org_id", "=", orgId)
    .where("i.state", "=", "recorded")
    .orderBy("i.instructed_on")
    .orderBy("i.id")
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.edited?.title ?? row.title,
    leader: `${row.leader_post}${row.leader_name}`,
    instructedOn: row.instructed_on,
    dueOn: row.due_on,
  }))
}

interface Text {
  readonly secrecy: Secrecy
  readonly problem: string
}

async function readTexts(read: Read, ids: readonly string[]): Promise<Map<string, Text>> {
  const rows = await read.q
    .selectFrom("opinion_report")
    .select(["id", "secrecy", "problem", "suggestion", "edited"])
    .where("org_id", "=", read.scope.orgId)
    .where((row) => row("id", "=", row.fn.any(row.val([...ids]))))
    .execute()
  return new Map(
    rows.map(({ id, secrecy, problem, suggestion, edited }) => [
      id,
      { secrecy, problem: edited?.problem || problem || suggestion },
    ]),
  )
}

import { sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { beginIssue } from "../../modules/opinions/journal/create.ts"
import { random } from "../content/random.ts"
import type { Cast } from "./cast.ts"
import type { Clerk, Step } from "./clerk.ts"
import { momentOn, type ReportScript } from "./script.ts"

const report = "opinion_report"
const topics: Readonly<Record<string, string>> = {
  经济建设: "economy",
  政治建设: "governance",
  文化建设: "culture",
  社会建设: "livelihood",
  生态文明建设: "ecology",
}

/** The steps of one report's life, each on its day; what would lie after today is not played. */
export function lifeOf(script: ReportScript, cast: Cast): Step[] {
  const draw = random(`life-${script.seed}`)
  const { editor, head, chair, members, units } = cast
  const { author, paper } = authorOf(script, cast, draw.whole(1, members.length - 1))
  const anyUnit = units[draw.whole(0, units.length - 1)]
  // Whoever looks in as the demonstration's unit finds some of its own.
  const unit = script.seed % 4 === 0 ? units[0] : anyUnit
  let id = ""
  let issue = ""
  const steps: Step[] = []
  const on = (days: number, run: (clerk: Clerk) => Promise<unknown>) => {
    const at = momentOn(script.on + days, 20 + ((script.seed * 7) % 240) + steps.length * 5)
    if (at)
      steps.push({
        at: `${at.slice(0, 19)}.${String(steps.length).padStart(3, "0")}+08:00`,
        run: async (clerk) => void (await run(clerk)),
      })
  }
  const acts = (days: number, who: Actor, action: string, input: object = {}) =>
    on(days, (clerk) => clerk.acts(who, report, id, action, input))
  const topic = topics[script.matter.category] ?? "other"
  const body = {
    kind: script.fate === "micro" ? "micro" : "report",
    ...script.text,
    urgent: script.urgent,
    originalWork: true,
    noStateSecret: true,
    place: "云泽市",
    ...(paper ? { reporterName: "来信群众" } : {}),
  }
  on(0, async (clerk) => {
    id = await clerk.opens(author, body)
    await clerk.acts(author, report, id, "submit")
  })
  if (script.fate === "withdrawn" && !paper) {
    acts(1, author, "withdraw", { reason: "情况已经解决。" })
    return steps
  }
  acts(1, editor, "register", { topic })
  acts(1, editor, "screen")
  if (script.fate === "kept")
    acts(4, editor, "notUse", { grounds: ["general"], reason: "内容较一般，留存备查。" })
  if (script.fate === "returned")
    acts(3, editor, "returnForRevision", { reason: "请补充具体地点和涉及人数。" })
  if (script.fate === "proposal" && members.includes(author))
    acts(3, editor, "convertToProposal", { reason: "内容成熟，宜以提案提出。" })
  if (script.fate === "hotline") acts(2, editor, "convertToHotline", { reason: "属个案诉求，由热线办理。" })
  if (script.fate === "micro") transfer(2)
  if (script.fate === "merged") {
    on(3, async (clerk) => {
      const target = await findInHand(clerk, id)
      if (target) await clerk.acts(editor, report, id, "mergeInto", { targetId: target })
    })
  }
  if (script.fate === "special" || script.fate === "digest") edited()
  return steps

  function edited() {
    acts(2, editor, "startEditing")
    const { title, problem, cause, suggestion } = script.text
    acts(3, editor, "edit", {
      title: `${title}亟待重视`,
      problem: problem.replaceAll("我市", "全市"),
      cause,
      suggestion,
    })
    acts(3, editor, "sendToReview")
    acts(4, head, "approve")
    if (script.fate === "special") single()
    else if (script.seed % 6 === 0) digest()
    if (script.fate === "special") afterIssue(7)
  }
  function single() {
    on(5, async (clerk) => {
      issue = await begin(clerk, "special", [id])
      await clerk.acts(editor, "journal_issue", issue, "save", addressed)
      await clerk.acts(editor, "journal_issue", issue, "sendToReview")
    })
    on(6, (clerk) => clerk.acts(head, "journal_issue", issue, "approve"))
    on(7, (clerk) => clerk.acts(chair, "journal_issue", issue, "sign"))
    on(8, (clerk) => receipt(clerk, issue))
  }
  /** Now and then the editor gathers what waits into a digest. */
  function digest() {
    on(6, async (clerk) => {
      const ids = await findReady(clerk)
      if (ids.length < 2) return
      issue = await begin(clerk, "digest", ids)
      await clerk.acts(editor, "journal_issue", issue, "save", { ...addressed, title: "近期民生热点反映" })
      await clerk.acts(editor, "journal_issue", issue, "sendToReview")
      await clerk.acts(head, "journal_issue", issue, "approve")
    })
    on(7, async (clerk) => {
      if (issue) await clerk.acts(chair, "journal_issue", issue, "sign")
    })
    on(9, async (clerk) => {
      if (issue) await receipt(clerk, issue)
    })
  }
  function afterIssue(day: number) {
    on(day + 1, (clerk) =>
      clerk.acts(editor, report, id, "reportUp", {
        body: "市委办公室",
        level: "own",
        form: "单篇报送",
        sentOn: clerk.today.toString(),
        receipt: "已收",
      }),
    )
    script.adopted.forEach((level, index) => {
      on(day + 6 + index * 9, (clerk) =>
        clerk.acts(editor, report, id, "recordAdoption", {
          level,
          body: { own: "市委办公室", province: "省政协办公厅", nation: "全国政协办公厅" }[level],
          form: index === 0 ? "single" : "digest",
          adoptedOn: clerk.today.toString(),
          proof: `信息第${20 + script.seed}期`,
        }),
      )
    })
    if (script.instructed)
      on(day + 5, (clerk) =>
        clerk.acts(editor, report, id, "recordInstruction", {
          leaderName: cast.leader.name,
          leaderPost: "副市长",
          level: "own",
          instruction: `“${script.text.title}”一事，请有关部门研究办理，并将结果反馈市政协。`,
          instructedOn: clerk.today.toString(),
          dueOn: clerk.today.add({ days: 30 }).toString(),
          readerIds: [cast.leader.id],
        }),
      )
    if (script.transferred) transfer(day + 6)
  }
  function transfer(day: number) {
    if (!unit) return
    acts(day, editor, "transfer", { unitIds: [unit.id], request: "请研究办理，按期反馈办理情况。" })
    const work = (days: number, who: Actor, action: string, input: object = {}) =>
      on(days, async (clerk) => {
        const found = await findTransfer(clerk, id)
        if (found) await clerk.acts(who, "opinion_transfer", found, action, input)
      })
    work(day + 1, unit.liaison, "acknowledge", { receiver: unit.liaison.name })
    if (!script.answered) return
    work(day + 5, unit.liaison, "reply", {
      reply: "我单位已组织研究，列入近期工作安排，将按计划推进并及时反馈进展。",
      resultClass: draw.chance(0.6) ? "A" : "B",
    })
    work(day + 6, editor, "accept")
    if (!paper) acts(day + 7, author, "giveView", { view: draw.chance(0.7) ? "satisfied" : "mostly" })
    acts(day + 12, editor, "close")
  }
}

/** Mostly members; some from stations and informants, and now and then a letter that the office enters. */
function authorOf(script: ReportScript, cast: Cast, place: number): { author: Actor; paper: boolean } {
  const { editor, members, sources } = cast
  if (script.seed % 17 === 8) return { author: editor, paper: true }
  const source = script.seed % 8 === 5 ? sources[script.seed % sources.length] : undefined
  return { author: source ?? (members[script.seed % 9 === 0 ? 0 : place] as Actor), paper: false }
}

const addressed = { addressees: ["市委办公室", "市政府办公室"], copies: ["市政协主席、副主席"] }

function begin(clerk: Clerk, journal: string, reportIds: readonly string[]): Promise<string> {
  return beginIssue(clerk.house, clerk.tx, clerk.cast.editor, { journal, reportIds: [...reportIds] })
}

function receipt(clerk: Clerk, issue: string) {
  const input = { addressee: "市委办公室", receivedOn: clerk.today.toString(), receivedBy: "值班室" }
  return clerk.acts(clerk.cast.editor, "journal_issue", issue, "recordReceipt", input)
}

async function findReady({ tx, cast }: Clerk): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from opinion_report r where r.org_id = ${cast.orgId} and r.state = 'pending_signoff'
      and r.id not in (select i.report_id from journal_item i where i.org_id = ${cast.orgId})
    order by r.id limit 4`.execute(tx.q)
  return rows.map(({ id }) => id)
}

async function findInHand({ tx, cast }: Clerk, itself: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select r.id from opinion_report r where r.org_id = ${cast.orgId} and r.state in ('editing', 'pending_signoff')
      and r.id <> ${itself} and r.merged_into is null order by r.id desc limit 1`.execute(tx.q)
  return rows[0]?.id
}

async function findTransfer({ tx, cast }: Clerk, reportId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select t.id from opinion_transfer t where t.org_id = ${cast.orgId} and t.report_id = ${reportId}
    order by t.id desc limit 1`.execute(tx.q)
  return rows[0]?.id
}

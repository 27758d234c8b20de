import type { Block, DocumentContent } from "../content.ts"
import { sealPicture } from "../picture.fixture.ts"
import type { SealPicture } from "../typst/typeset.ts"

const sentences = [
  "您提出的建议针对性强、切合实际，我单位高度重视，会同有关部门逐条研究办理。",
  "围绕老旧小区加装电梯的资金分担问题，市里已出台指导意见，明确了分层分担的参考比例。",
  "截至目前，全市累计完成加装电梯126部，受益居民一千五百余户，群众满意度持续提升。",
  "下一步，将把加装电梯工作与城市更新、适老化改造统筹推进，优先解决高龄老人较多的楼栋。",
  "同时，健全联席会议制度，定期通报进展情况，及时协调解决施工、审批和后期维护中的问题。",
  "对暂不具备条件的小区，由街道牵头组织居民协商，符合条件后列入下一年度计划。",
]
const titles = [
  "关于督促办理提案的通知",
  "关于政协云泽市第十五届委员会第五次会议第0123号提案的答复",
  "关于进一步加强城市老旧小区电动自行车停放充电安全管理和充电设施建设运营维护工作情况的报告",
  "云泽市政协办公室关于印发二〇二六年重点提案督办工作方案及任务分工一览表的通知",
]
const marks = [
  "云泽市住房和城乡建设局",
  "中国人民政治协商会议云泽市委员会办公室文件",
  "社情民意信息",
  "云泽市政协办公室",
  "云泽市人力资源和社会保障局",
]

const text = (seed: number, length: number): string =>
  Array.from({ length }, (_, at) => sentences[(seed + at) % sentences.length]).join("")

/** One of many documents: ten kinds of make-up, both layouts, from one page to a dozen; the same every time. */
export function soundSample(at: number): DocumentContent {
  const official = at % 2 === 0
  const pages = 1 + (Math.floor(at / 2) % 12)
  const kind = at % 10
  const body: Block[] = [{ kind: "paragraph", text: text(at, 2) }]
  // The shortest are a letter of one page, the longest fill a dozen.
  for (let part = 0; pages > 1 && body.length < pages * 5 - 4; part += 1) {
    body.push({ kind: "heading", level: 1, text: `第${part + 1}方面的工作情况` })
    body.push({ kind: "paragraph", text: text(at + part, 3 + (part % 3)) })
    if (kind % 3 === 0) {
      body.push({ kind: "heading", level: 2, text: "主要做法" })
      body.push({ kind: "heading", level: 3, text: "完善政策" })
      body.push({ kind: "paragraph", text: text(part, 2) })
      body.push({ kind: "heading", level: 4, text: "压实责任" })
    }
    if (kind % 4 === 1 && part % 3 === 1) body.push(table(3 + (part % 4)))
    body.push({ kind: "paragraph", text: text(at + part + 3, 1 + (part % 4)) })
  }
  const attachments = ["办理情况征询意见表", "云泽市老旧小区加装电梯三年行动计划及年度任务分解明细表"]
  return {
    layout: official ? "official" : "letter",
    issuerMark: marks[at % marks.length] ?? "",
    number: `云政协办${official ? "" : "函"}〔2026〕${at + 1}号`,
    title: titles[(at + Math.floor(at / 7)) % titles.length] ?? "",
    addressees: kind === 7 ? ["各县（区）政协", "市直有关单位", "市政协各委员会"] : ["王晓明委员"],
    body,
    signatory: (marks[(at + 3) % marks.length] ?? "").replace(/文件$/, ""),
    date: `2026-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`,
    ...(kind % 5 === 2 ? { attachments } : kind % 5 === 3 ? { attachments: attachments.slice(0, 1) } : {}),
    // Of those that name attachments every other one has them bound in.
    ...(kind % 5 === 2 && pages % 2 === 0
      ? { annexes: attachments.map((title, index) => ({ title, body: annex(at + index) })) }
      : {}),
    ...(kind === 4 ? { note: "联系人：李明，电话：0990-1234567" } : {}),
    ...(kind % 2 === 1 || official ? { copies: ["市政府督查室", "市政协提案委员会"] } : {}),
    ...(official ? { printedBy: "云泽市政协办公室" } : {}),
    ...(kind === 6 ? { urgency: "加急" as const, copyNumber: "000123" } : {}),
    ...(kind === 8 ? { signers: ["张三", "李四"] } : {}),
    ...(kind === 9 ? { category: "答复类别：A" } : {}),
  }
}

const annex = (at: number): Block[] => [
  { kind: "paragraph", text: text(at, 3) },
  { kind: "heading", level: 1, text: "任务分工" },
  table(4 + (at % 30)),
]

function table(rows: number): Block {
  return {
    kind: "table",
    caption: "任务分工表",
    columns: [
      { title: "序号", width: 0.5 },
      { title: "任务", width: 2 },
      { title: "责任单位" },
      { title: "时限" },
    ],
    rows: Array.from({ length: rows }, (_, row) => [
      String(row + 1),
      "完成加装电梯方案公示并组织居民协商",
      "市住建局",
      "2026年12月",
    ]),
  }
}

/** Every other pair of samples bears a seal. */
export const soundSeal = (at: number): { seal: SealPicture } | undefined =>
  at % 4 < 2 ? { seal: { image: sealPicture() } } : undefined

import { z } from "zod"
import { term } from "../../../procedure/terms.ts"
import { type Choice, choice, count, said } from "./values.ts"

const outcomes = ["file", "merge", "opinion", "advice", "escalate", "resolved", "reject"] as const

const grounds: Choice[] = [
  { code: "secrets", label: said("涉及党和国家秘密", "Party or state secrets") },
  { code: "forbidden", label: said("国家明令禁止的事项", "What the state has expressly forbidden") },
  {
    code: "party_personnel",
    label: said("中共党员对党内组织人事安排的意见", "A Party member on the Party's own posts"),
  },
  {
    code: "party_internal",
    label: said("民主党派成员反映本组织内部问题", "A democratic party's internal matters"),
  },
  { code: "litigation", label: said("已进入诉讼或仲裁程序", "Already before a court or arbitrator") },
  { code: "academic", label: said("属于学术研讨", "Academic discussion") },
  { code: "personal", label: said("为本人或亲属解决个人问题", "A personal matter of oneself or relatives") },
  { code: "promotion", label: said("宣传推介具体作品、产品", "Promotion of a work or product") },
  { code: "accusation", label: said("指名举报", "A report against a named person") },
  { code: "empty", label: said("内容空泛，没有具体建议", "Vague, with no concrete recommendation") },
  { code: "beyond_powers", label: said("超出本级职权范围", "Beyond local powers") },
  { code: "copied", label: said("抄袭他人文稿", "Copied text") },
  { code: "many_matters", label: said("一案多事", "More than one matter") },
  { code: "ineligible", label: said("提案者不具备资格", "The proposer is not eligible") },
]

/** How proposals are reviewed, numbered and counted. */
export const reviewTerms = {
  reviewRounds: term<number>({
    label: said("审查轮次", "Rounds of review"),
    group: "review",
    basis: "review-rounds",
    unit: said("轮", "rounds"),
    range: said("1–3", "1–3"),
    default: 2,
    schema: count(1, 3),
  }),
  intersessionApprover: term<"committee" | "chairs_meeting">({
    label: said("平时提案审定者", "Who decides on intersession proposals"),
    group: "review",
    basis: "review-intersession",
    range: said("提案委 / 主席会议", "proposal committee / chairs' meeting"),
    default: "committee",
    schema: z.enum(["committee", "chairs_meeting"]),
  }),
  outcomes: term<string[]>({
    label: said("可用的审查结果", "Outcomes in use"),
    group: "review",
    basis: "review-convert-advice",
    range: said(
      "立案、并案、转社情民意、转意见建议、转上级、会中解决、不予立案",
      "filed, merged, converted, escalated, resolved, rejected",
    ),
    default: [...outcomes],
    schema: z.array(z.enum(outcomes)).min(1),
  }),
  rejectGrounds: term<Choice[]>({
    label: said("不予立案的理由", "Grounds for rejecting"),
    group: "review",
    basis: "review-grounds",
    range: said("全国 10 项加本地规定", "the 10 national ones and local ones"),
    default: grounds,
    schema: z.array(choice).min(1).max(40),
  }),
  mergeCount: term<"partition" | "gross_net">({
    label: said("并案的统计口径", "How merged proposals are counted"),
    group: "review",
    basis: "statistics-filing-rate",
    help: said(
      "“分列”时立案、并案、转出、不立案相加等于收到；“毛净”时并案先计入立案再减去",
      "Partition: filed, merged, converted and rejected sum to received. Gross-net: merged ones are counted as filed, then taken off",
    ),
    range: said("分列 / 毛净", "partition / gross-net"),
    default: "partition",
    schema: z.enum(["partition", "gross_net"]),
  }),
  numberPattern: term<string>({
    label: said("编号样式", "Pattern of the number"),
    group: "review",
    basis: "review-number",
    help: said(
      "{n:4} 为四位流水号，可用 {year} {term} {session}",
      "{n:4} is a running number of four digits; {year} {term} {session} may be used",
    ),
    range: said("各地不同", "local"),
    default: "第{n:4}号",
    schema: z
      .string()
      .max(60)
      .regex(/\{n(:\d)?\}/),
  }),
  numberAt: term<"filing" | "bulk">({
    label: said("编号时机", "When the number is given"),
    group: "review",
    basis: "review-number",
    range: said("立案时 / 审查后批量", "at filing / in bulk after review"),
    default: "filing",
    schema: z.enum(["filing", "bulk"]),
  }),
  intersessionSeries: term<"same" | "own">({
    label: said("平时提案编号", "Numbers of intersession proposals"),
    group: "review",
    basis: "review-number",
    range: said("接续 / 另列", "same series / own series"),
    default: "same",
    schema: z.enum(["same", "own"]),
  }),
}

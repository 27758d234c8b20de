import type { AnswerResult, ResultClass } from "./city.ts"
import type { Random } from "./random.ts"
import type { Draft } from "./write.ts"

const OUTLOOK: Record<ResultClass, [AnswerResult, number][]> = {
  A: [
    ["adopted", 84],
    ["partial", 11],
    ["planned", 5],
  ],
  B: [
    ["planned", 55],
    ["partial", 25],
    ["adopted", 16],
    ["noted", 4],
  ],
  C: [
    ["noted", 48],
    ["not_adopted", 34],
    ["partial", 18],
  ],
}

/** How each recommendation is answered; a class B reply always promises something. */
export function results(resultClass: ResultClass, count: number, random: Random): AnswerResult[] {
  const list = Array.from({ length: count }, () => random.weighted(OUTLOOK[resultClass]))
  if (resultClass === "A" && !list.includes("adopted")) list[0] = "adopted"
  if (resultClass === "B" && !list.includes("planned")) list[random.whole(0, count - 1)] = "planned"
  return list
}

const HINDRANCES = [
  "受年度预算安排所限",
  "因涉及上级事权，需报批后实施",
  "由于部分点位权属尚未理清",
  "因专业人员暂时不足",
  "考虑到各地基础差别较大",
]
const REFUSALS = [
  "经认真研究，现行法规对此没有授权，暂不具备实施条件，我们将向上级主管部门反映。",
  "按目前财力测算，一次性投入较大，近期难以安排，我们将持续关注，条件成熟时再作研究。",
  "征求有关方面意见后，分歧较大，贸然推行可能增加群众负担，暂不采纳，敬请理解。",
  "该项职能已上收，{unit}无权作出调整，已将您的意见转报。",
]
const NOTES = [
  "您的建议具有前瞻性，我们将在编制下一步规划时认真吸收。",
  "此项建议为今后工作提供了有益思路，已列入调研课题，作为参考。",
  "对此我们已会商有关单位，目前尚处于研究阶段，留作工作参考。",
]

/** The answer to one recommendation; `due` is the promised date in words, for planned and partial ones. */
export function answerText(
  measure: Draft["measures"][number],
  result: AnswerResult,
  unit: string,
  due: string,
  random: Random,
  again: boolean,
): string {
  const head = `关于“${measure.what}”。`
  const more = again
    ? random.pick(["经再次研究并与您当面沟通，", "针对您上次反馈的意见，", "我们重新组织了现场核查，"])
    : ""
  switch (result) {
    case "adopted":
      return (
        head +
        more +
        random.pick([
          `该建议已采纳。${unit}已${measure.deed}，目前运行平稳。`,
          `${unit}已${measure.deed}，相关做法已形成制度。`,
          `我们完全赞同，现已${measure.deed}，下一步将扩大范围。`,
          `今年以来已${measure.deed}，群众反映较好。`,
        ])
      )
    case "planned":
      return (
        head +
        more +
        random.pick([
          `已列入工作计划，拟${measure.deed}，预计于${due}前完成。`,
          `我们拟${measure.deed}，目前正在编制方案，${due}前见到成效。`,
          `前期论证已经完成，计划${measure.deed}，时限为${due}。`,
        ])
      )
    case "partial":
      return (
        head +
        more +
        random.pick([
          `已先期${measure.deed}；${random.pick(HINDRANCES)}，其余部分计划于${due}前分步实施。`,
          `部分采纳。${unit}已着手${measure.deed}，${random.pick(HINDRANCES)}，未尽事项${due}前完成。`,
        ])
      )
    case "not_adopted":
      return head + more + random.pick(REFUSALS).replace("{unit}", unit)
    case "noted":
      return head + more + random.pick(NOTES)
  }
}

export const OPENINGS = [
  "您提出的《{subject}》收悉。经会同有关单位认真研究，现答复如下：",
  "《{subject}》已收到。您对此项工作的关注我们深表感谢，现将办理情况答复如下：",
  "感谢您对我们工作的关心和支持。就您提出的《{subject}》，我们开展了专题调研并与您沟通，现逐条答复如下：",
]
export const CLOSINGS = [
  "感谢您的关心和支持，欢迎继续提出宝贵意见。",
  "下一步，我们将按照上述安排抓好落实，并及时向您通报进展。",
  "以上答复如有不妥，请您批评指正。",
]
export const ASSIST_OPINIONS = [
  "就其中涉及我单位的内容，我们建议由主办单位统筹，我单位负责{duty}方面的配合，将于年内{deed}。",
  "经研究，同意提案所提方向。涉及{duty}的事项，我单位可{deed}，请主办单位一并答复。",
  "我单位结合{duty}职责研究认为，该建议总体可行，已安排专人对接；{deed}一项需主办单位明确范围后实施。",
]
export const COMMENTS = {
  satisfied: [
    "办理认真，沟通及时，答复有针对性。",
    "两次上门听取意见，问题基本解决。",
    "看到了实实在在的变化。",
    "逐条答复，讲得清楚。",
  ],
  mostly_satisfied: [
    "总体满意，希望加快进度。",
    "方向明确，盼早日落地。",
    "沟通充分，个别建议还可以再具体些。",
    "措施可行，建议公开进度。",
  ],
  understood: ["理解部门的难处，希望条件成熟时推进。", "财力有限可以理解，请持续关注。"],
  dissatisfied: [
    "答复以介绍已有工作为主，没有回应核心建议。",
    "没有实地查看，措施笼统。",
    "时限不明确，与去年答复大体相同。",
    "沟通只有一个电话，问题没有变化。",
  ],
} as const
export const CONTACT_NOTES = [
  "听取提案人对{what}的说明，就实施范围交换意见",
  "现场查看点位，核对提案所列情况",
  "介绍办理思路，提案人建议先易后难、分步推进",
  "就答复初稿征求意见，提案人提出补充数据",
  "与基层单位、群众代表座谈，形成问题清单",
]
export const RETURN_REASONS = [
  "主要内容不属于本单位职责，核心事项由{other}主管",
  "机构职能调整后，该项职责已划转{other}",
  "提案所涉审批权限在{other}，本单位仅承担配合工作",
]
export const EVIDENCE = ["现场核查照片和验收单", "印发的文件和实施台账", "完工验收报告", "委员回访记录"]
export const REVISIONS = [
  "建议部分过于原则，请补充可操作的措施",
  "一件提案涉及两件事，请分开撰写",
  "情况部分缺少数据来源，请补充说明",
  "案由过长，请概括为一事一案",
]
export const WITHDRAWALS = [
  "部门已在本件提交后出台相关办法，问题得到解决，申请撤回",
  "与其他委员提案内容相同，愿附议该件，申请撤回",
  "调研尚不充分，拟补充材料后另行提交",
]

import type { Matter } from "./matters/matter.ts"
import { fill, type Locale } from "./places.ts"
import type { Random } from "./random.ts"

/** A written proposal together with the sentences it was made of, so that a near-duplicate can share some of them. */
export interface Draft {
  matter: Matter
  locale: Locale
  facts: string[]
  problems: string[]
  measures: { what: string; how: string; deed: string }[]
  subject: string
  situation: string
  analysis: string
  recommendations: string[]
}

const OPENINGS = [
  "{词}关系千家万户，也是近年来群众反映较多的话题。",
  "近期，围绕{词}，我们走访了{3~9}个单位和{20~60}户群众。",
  "今年以来，本人结合联系群众工作，对{地}的{词}情况作了持续观察。",
  "在参加委员工作站接待时，{词}被反复提起。",
  "{词}既是民生小事，也是治理大事。",
  "近年来，{地}在{词}方面下了不少功夫，成效有目共睹，但仍有提升空间。",
  "为摸清{词}的真实情况，{月}月间我们先后到{街}、{镇}开展了调研。",
  "",
  "谈到{词}，{街}的居民和{镇}的村民都有话要说。",
  "本件源于一次走访：{日}天时间里，关于{词}的意见记了{8~30}页。",
]
const RESEARCH = [
  "调研中共召开座谈会{2~6}场，与主管部门、从业者和群众代表{25~90}人面对面交流。",
  "为核实情况，我们查阅了近三年的统计资料，并回访了{8~40}位当事人。",
  "数据来自公开资料和现场清点，个别口径可能与部门统计略有出入。",
  "与周边条件相近的地区相比，{地}起步并不晚，但推进的力度和协同不够。",
  "受访者普遍认可已有的工作，同时希望办得再细一些、再快一些。",
  "一位基层干部说：“不是不想干，是不知道怎么干、拿什么干。”",
  "需要说明的是，上述情况在{街}和{镇}表现得更为突出。",
]
const LEADS = [
  "分析起来，主要有以下几方面原因：",
  "究其原因：",
  "存在的问题主要表现在：",
  "经梳理，症结在于：",
  "我们认为，问题的根子在以下几点：",
  "从调研情况看，有这样几个堵点：",
]
const IMPACTS = [
  "这些问题如不及时解决，既影响群众获得感，也会抬高今后治理的成本。",
  "上述问题相互交织，单靠一家单位、一次整治难以奏效。",
  "归根结底，是重建设轻管理、重部署轻评估的惯性还没有完全扭转。",
  "从本质上看，是供给方式没有跟上需求的变化。",
  "值得注意的是，类似意见以往也有人提出，但落实停留在个别点位，没有形成制度。",
  "群众期盼很实在：有人管、有章循、看得见变化。",
  "若能在{2~3}年内系统推进，完全有条件走在前列。",
]
const ELABORATIONS = [
  "建议先选{2~6}个点位试行，半年后评估，成熟一项推开一项。",
  "所需资金可由财政、受益单位和社会力量共同承担，并公开使用情况。",
  "同时明确牵头单位、完成时限和验收标准，每半年向社会公布一次进度。",
  "可邀请委员、人大代表和群众代表参与监督，听取一线意见。",
  "对工作扎实、群众认可的街道和乡镇给予激励，对推诿拖延的及时提醒。",
  "要注意分类施策，城区与乡镇不搞一个标准，避免增加基层负担。",
  "涉及多部门的事项，由一家牵头召集，形成会商纪要并限期落实。",
  "优先考虑老人、儿童和困难群体的需要，把好事办到心坎上。",
  "可以借助现有平台，不另起炉灶，减少重复建设。",
]
const TRACES = [
  "在{镇}走访的{6~20}户中，有{3~9}户提到这一点。",
  "{街}的社区干部告诉我们，这类情况一年要遇到{5~30}次。",
  "有关人员坦言，往年也研究过，但因牵头单位不明确而搁置。",
  "从外地经验看，这并非没有办法，关键在于细化规则、压实责任。",
  "虽然已有文件作出规定，但缺少配套细则，基层难以操作。",
  "长此以往，投入越来越多，群众的感受却没有同步改善。",
  "对此，{区}的从业者反映尤为集中。",
  "其中既有历史遗留的因素，也有工作方法上的不足。",
  "以{村}为例，近两年先后反映{2~5}次，至今没有明确答复。",
  "随着人口结构和生活方式的变化，这一矛盾还会更加突出。",
]
const STEPS = [
  "第一年打基础、建台账，第二年扩面提质，第三年形成制度。",
  "具体可由牵头单位拿出实施方案，明确范围、对象、标准和经费来源，报批后公布实施。",
  "对操作中的难点，可先在{街}、{镇}各选一处试点，摸清成本和群众接受程度，再决定推广的节奏。",
  "同时建立问题反馈渠道，群众可通过热线、扫码等方式反映，{5~10}个工作日内给予答复。",
  "在此基础上，每年组织一次效果评估，评估报告向提案者和社会公开，作为下一年安排资金的依据。",
  "对已经形成的好经验，要及时固化为制度，防止人走政息。",
]
const ORDINALS = ["一是", "二是", "三是", "四是", "五是"]
const COUNTERS = ["（一）", "（二）", "（三）", "（四）", "（五）"]

/** Writes a proposal about a matter and a place; `like` is an earlier draft that it resembles. */
export function write(matter: Matter, locale: Locale, random: Random, like?: Draft): Draft {
  const words: Locale = {
    ...locale,
    词: random.pick(matter.keywords),
    月: String(random.whole(3, 11)),
    日: random.pick(["三", "五", "七"]),
  }
  const put = (text: string) => fill(text, words, random)
  const facts = like ? keep(like.facts, random) : random.some(matter.facts, random.weighted([[2, 2], [3, 5]])).map(put)
  const problems = like
    ? keep(like.problems, random)
    : random
        .some(
          matter.problems,
          random.weighted([
            [2, 2],
            [3, 5],
            [4, 4],
          ]),
        )
        .map(put)
  const own = () =>
    random
      .some(
        matter.measures,
        random.weighted([
          [2, 2],
          [3, 5],
          [4, 5],
        ]),
      )
      .map(([what, how, deed]) => ({
        what: put(what),
        how: put(how),
        deed: put(deed),
      }))
  const measures = like ? keep(like.measures, random) : own()
  const extra = random.chance(0.3) && measures.length > 2 ? [general(random, put)] : []
  const all = [...measures, ...extra]

  const style = random.whole(0, 2)
  const listed = problems.map((problem, i) => {
    if (style === 0) return ORDINALS[i] + problem
    if (style === 1) return `${i + 1}.${problem}`
    return COUNTERS[i] + problem
  })
  const pool = random.some(ELABORATIONS, ELABORATIONS.length)
  const share = random.weighted([
    [0.15, 3],
    [0.5, 4],
    [0.9, 3],
  ])
  const recommendations = all.map(({ what, how }) => {
    const longer =
      pool.length > 0 && random.chance(share)
        ? put(pool.splice(random.whole(0, pool.length - 1), 1)[0] as string)
        : ""
    return `${what}。${how}。${longer}`
  })
  const title = random.pick(like ? others(matter.titles, like, locale) : matter.titles)
  const draft: Draft = {
    matter,
    locale,
    facts,
    problems,
    measures: all,
    subject: put(title),
    situation: [
      put(random.pick(OPENINGS)),
      ...facts,
      random.chance(0.6) ? put(random.pick(RESEARCH)) : "",
    ].join(""),
    analysis: [
      random.chance(0.75) ? random.pick(LEADS) : "",
      listed.join(style === 0 ? "" : "\n"),
      random.chance(0.65) ? `${style === 0 ? "" : "\n"}${put(random.pick(IMPACTS))}` : "",
    ].join(""),
    recommendations,
  }
  while (lengthOf(draft) < 400) lengthen(draft, put, pool, random)
  return draft
}

/** Characters of the three parts together. */
export function lengthOf(text: Pick<Draft, "situation" | "analysis" | "recommendations">): number {
  return text.situation.length + text.analysis.length + text.recommendations.join("").length
}

/** A near-duplicate keeps nearly all sentences of the other, at least two. */
function keep<T>(list: T[], random: Random): T[] {
  return random.some(list, Math.max(2, list.length - (random.chance(0.4) ? 1 : 0)))
}

function others(titles: string[], like: Draft, locale: Locale): string[] {
  const different = titles.filter(
    (title) => !like.subject.includes(title.split("}").pop() ?? "") || locale !== like.locale,
  )
  return different.length > 0 ? different : titles
}

function general(random: Random, put: (text: string) => string) {
  const [what, how, deed] = random.pick(GENERAL)
  return { what: put(what), how: put(how), deed: put(deed) }
}

const GENERAL: [string, string, string][] = [
  [
    "加强统筹，建立联席会商机制",
    "由分管领导召集，每季度研究一次{词}，确定清单并跟踪销号",
    "建立联席会商制度，每季度研究一次并形成任务清单",
  ],
  [
    "加强宣传，引导群众参与",
    "用身边事、身边人讲清政策，开设意见征集入口，采纳的及时回应",
    "制作宣传短片{3~12}个，开设意见征集入口",
  ],
  [
    "完善考核，把结果交给群众评",
    "引入第三方和群众满意度，减少台账检查，结果向社会公布",
    "将群众满意度纳入年度考核，并委托第三方测评",
  ],
  [
    "强化监督，定期通报进展",
    "将重点任务列入督查，半年通报一次，邀请委员视察",
    "列入年度督查事项，邀请委员现场视察{1~3}次",
  ],
]

function lengthen(draft: Draft, put: (text: string) => string, pool: string[], random: Random): void {
  const missing = draft.matter.facts
    .map(put)
    .filter((fact) => !draft.facts.some((known) => known.slice(0, 6) === fact.slice(0, 6)))
  const fact = missing[0]
  if (fact) {
    draft.facts.push(fact)
    draft.situation += fact
    return
  }
  const index = random.whole(0, draft.recommendations.length - 1)
  const sentence = pool.length > 0 ? put(pool.pop() as string) : "建议尽快组织专题研究，拿出可操作的方案。"
  draft.recommendations[index] += sentence
}

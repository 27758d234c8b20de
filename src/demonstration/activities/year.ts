import type { ActivityKindName } from "../../modules/activities/schema/kinds.ts"

/** One activity of the demonstration's year, by its distance from the day on which the city is loaded. */
export interface Script {
  readonly title: string
  readonly kind: ActivityKindName
  readonly mustAttend: boolean
  /** Days from today: before it, held and settled; after it, called and partly answered. */
  readonly day: number
  readonly from: string
  readonly until: string
  readonly place: string
  readonly about: string
  readonly capacity?: number
}

const script = (
  day: number,
  kind: ActivityKindName,
  title: string,
  place: string,
  about: string,
  more: Partial<Script> = {},
): Script => ({
  title,
  kind,
  mustAttend: ["standing_committee", "special_committee", "sector", "chairs"].includes(kind),
  day,
  from: "09:00",
  until: "11:30",
  place,
  about,
  ...more,
})

/** In the order of the days; a county holds every other one. */
export const scripts: readonly Script[] = [
  script(
    -160,
    "standing_committee",
    "常委会会议（一季度）",
    "机关三楼会议室",
    "审议年度协商计划和工作要点。",
    { until: "17:00" },
  ),
  script(-140, "training", "委员履职能力培训", "市委党校", "提案撰写、社情民意信息报送。", {
    until: "17:00",
  }),
  script(
    -120,
    "inspection",
    "老旧小区加装电梯视察",
    "河西街道办事处集合",
    "察看三个小区，听取主管部门介绍。",
  ),
  script(-100, "reading", "“书香政协”读书交流", "市图书馆", "共读一本书，每人交流五分钟。", {
    from: "14:30",
    until: "17:00",
  }),
  script(-85, "special_committee", "专委会全体会议", "机关二楼会议室", "讨论调研报告初稿。"),
  script(-70, "research", "小微企业融资调研", "高新区管委会", "走访企业，召开座谈会。", { until: "17:00" }),
  script(-55, "standing_committee", "常委会会议（二季度）", "机关三楼会议室", "专题协商养老服务体系建设。", {
    until: "17:00",
  }),
  script(-40, "welfare", "社区义诊志愿服务", "河西街道党群服务中心", "医卫界委员坐诊，其他委员协助。"),
  script(-25, "topic_consultation", "养老服务专题协商会", "机关一楼报告厅", "主管部门到会听取意见。", {
    mustAttend: true,
    from: "14:30",
    until: "17:30",
  }),
  script(-12, "visit", "走访界别群众", "北苑街道委员联络站", "听取群众对停车和托育的意见。"),
  script(6, "special_committee", "专委会对口协商会", "机关二楼会议室", "与主管部门就调研报告交换意见。"),
  script(10, "research", "古城保护调研", "古城南门集合", "察看修缮工程，名额有限，额满候补。", {
    capacity: 3,
  }),
  script(
    14,
    "standing_committee",
    "常委会会议（年末）",
    "机关三楼会议室",
    "审议全会有关事项，请提前阅读材料。",
    { until: "17:00" },
  ),
  script(20, "study", "新委员学习座谈", "机关一楼报告厅", "自愿参加，老委员交流体会。", {
    from: "14:30",
    until: "17:00",
  }),
]

import { dayAt, NOW } from "../content/days.ts"
import type { Cast } from "./cast.ts"
import type { Clerk, Step } from "./clerk.ts"
import { momentOn } from "./script.ts"

const procedure = "opinion_commission"

interface Asking {
  readonly title: string
  readonly request: string
  /** Working days before today on which it is asked, and after it by which it is due. */
  readonly before: number
  readonly due: number
  readonly places: readonly string[]
  readonly matter: string
  readonly problem: string
  readonly suggestion: string
  readonly closed: boolean
}

const askings: readonly Asking[] = [
  {
    title: "中小企业融资难点",
    request: "市政府将研究下半年助企措施，请结合走访情况反映融资中的堵点，一事一报。",
    before: 60,
    due: 45,
    places: ["高新区", "河西街道", "城东工业园", "云湖镇"],
    matter: "小微企业续贷过桥成本高",
    problem: "部分小微企业续贷须先还后贷，过桥成本高，到账时间不定。",
    suggestion: "扩大无还本续贷覆盖面，公布各银行办理时限。",
    closed: true,
  },
  {
    title: "汛期城市排水防涝情况",
    request: "汛期临近，市委办公室请政协汇总易涝点和群众反映，请写明地点、成因和可行措施。",
    before: 4,
    due: -6,
    places: ["中山路", "滨江大道", "站前"],
    matter: "下穿通道逢雨积水",
    problem: "两处下穿通道逢雨积水，警示牌夜间看不清。",
    suggestion: "汛前清疏管网，加装水位自动警示和夜间灯光。",
    closed: false,
  },
]

/** 约稿: one that is closed, and one that runs, with the member and a station still to answer. */
export function commissionsOf(cast: Cast): Step[] {
  return askings.flatMap((asking, index) => {
    const [self, ...others] = cast.members
    const asked = [...(self ? [self] : []), ...others.slice(index * 5, index * 5 + 5)]
    const answers = asking.closed ? asked : asked.slice(1, 4)
    let id = ""
    const on = (day: number, minute: number, run: (clerk: Clerk) => Promise<void>): Step[] => {
      const at = momentOn(day, minute)
      return at ? [{ at, run }] : []
    }
    return [
      ...on(NOW - asking.before, 5, async ({ opens }) => {
        const { title, request } = asking
        const dueOn = dayAt(NOW - asking.due)
        const personIds = asked.map(({ personId }) => personId ?? "")
        const bodyIds = cast.units.slice(0, 1).map((unit) => unit.id)
        const input = { title, request, dueOn, personIds, bodyIds, sources: ["station"] }
        id = await opens(cast.editor, input, procedure)
      }),
      ...answers.flatMap((who, nth) =>
        on(NOW - asking.before + 1 + nth, 30 + nth, async ({ acts, tx }) => {
          await acts(who, procedure, id, "answer")
          const { id: report } = await tx.q
            .selectFrom("opinion_report as r")
            .innerJoin("case_party as c", (join) =>
              join.onRef("c.case_id", "=", "r.id").on("c.org_id", "=", tx.scope.orgId),
            )
            .select("r.id")
            .where("r.org_id", "=", tx.scope.orgId)
            .where("r.commission_id", "=", id)
            .where("c.person_id", "=", who.personId)
            .executeTakeFirstOrThrow()
          const { problem, suggestion } = asking
          const title = `${asking.places[nth % asking.places.length]}${asking.matter}`
          const cause = "协调机制不够顺畅，责任分段。"
          const declared = { originalWork: true, noStateSecret: true }
          await acts(who, "opinion_report", report, "save", {
            title,
            problem,
            cause,
            suggestion,
            ...declared,
          })
          await acts(who, "opinion_report", report, "submit")
        }),
      ),
      ...(asking.closed
        ? on(NOW - asking.due, 200, ({ acts }) =>
            acts(cast.editor, procedure, id, "close", { summary: "来稿汇总编发一期。" }),
          )
        : []),
    ]
  })
}

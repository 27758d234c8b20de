import jinan from "../../../src/rulebook/appraisal/books/jinan-2015.json" with { type: "json" }
import type { Committee } from "./committee.ts"

/** Where pages of members' service stand that no navigation leads to: a meeting of today and a year being recorded. */
export async function servicePlaces({ seeds, ids }: Committee) {
  const { li = "", zhang = "" } = ids
  const on = { onDate: "2026-01-06", fromTime: "09:00", untilDate: "2026-01-06", untilTime: "17:00" }
  const activity = await seeds.post("liaison", "/api/activities", {
    ...{
      title: "提案办理协商会",
      kind: "topic_consultation",
      mustAttend: true,
      place: "机关一楼报告厅",
      ...on,
    },
    invited: { everybody: false, standing: false, bodyIds: [], personIds: [li, zhang] },
  })
  await seeds.act("liaison", "activities", activity.id, "call", { urgent: "上级调研组当日到会。" })
  const summons = await seeds.first("liaison", `/api/activities/${activity.id}/roster`)
  const book = await seeds.post("liaison", "/api/service/rule-books", { book: jinan, note: "讨论稿" })
  const adoption = { adoptedOn: "2026-01-01", meeting: "第 3 次主席会议" }
  await seeds.post("liaison", `/api/service/rule-books/${book.id}/adoption`, adoption)
  const year = { year: 2026, title: "2026 年度履职考核", ruleBookId: book.id }
  const { id: yearId } = await seeds.post("liaison", "/api/service-years", year)
  await seeds.post("liaison", "/api/service/entries", {
    ...{ kind: "service.welfare", onDate: "2026-01-05", title: "社区义诊" },
    people: [{ personId: li }],
  })
  const { codes } = await seeds.post<{ codes: { path: string }[] }>(
    "liaison",
    `/api/service-years/${yearId}/evaluations`,
    {
      ...{ kind: "constituents", title: "教育界群众评议", closesOn: "2026-02-01" },
      ...{ evaluators: ["周老师", "吴校长", "郑家长"], memberIds: [li] },
    },
  )
  return {
    activity: `/activities/${activity.id}`,
    summons: `/summons/${summons}`,
    book: `/service/rule-books/${book.id}`,
    year: `/service-years/${yearId}`,
    account: `/service/people/${li}/years/2026`,
    dossier: `/service/people/${li}/dossier`,
    evaluation: codes[0]?.path ?? "",
  }
}

interface Done {
  readonly kind: string
  readonly onDate: string
  readonly title: string
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  /** How many besides the demonstration's own members took part; nobody of them where one was absent. */
  readonly who: number
  readonly absent?: boolean
}

/** A year as the office wrote it down before activities were called in the system: one thing of every kind. */
export function whatWasDone(year: number): Done[] {
  const done = (
    day: string,
    kind: string,
    title: string,
    who: number,
    attributes: Done["attributes"] = {},
  ): Done => ({
    kind,
    onDate: `${year}-${day}`,
    title,
    attributes,
    who,
  })
  return [
    done("01-12", "meeting.attended", "全体会议", 24, { meeting: "plenary", half_days: 6 }),
    { ...done("01-12", "meeting.absent", "全体会议", 0, { meeting: "plenary" }), absent: true },
    done("03-20", "training.attended", "委员履职能力培训", 18, { half_days: 2 }),
    done("04-16", "activity.attended", "养老服务设施视察", 12, { activity: "inspection", half_days: 1 }),
    { ...done("05-21", "meeting.absent", "专题协商会", 0, { meeting: "topic_consultation" }), absent: true },
    done("05-21", "speech.given", "专题协商会发言", 1, { form: "oral", meeting: "topic_consultation" }),
    done("06-10", "study.essay", "读书心得", 6),
    done("07-08", "service.constituents", "联络站接待群众", 9),
    done("10-17", "service.family", "结对帮扶", 4),
    done("11-05", "history.manuscript", "港口变迁回忆", 0, { level: "prefecture" }),
    done("11-28", "honour.received", "优秀政协委员", 2, { level: "prefecture" }),
    done("12-10", "evaluation.committee", "专委会评价", 12, { score: 92 }),
  ]
}

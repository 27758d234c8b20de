const name = (zh: string, en: string) => ({ zh, en })

/** The city's own way of scoring: from the pass mark, in capped blocks, with a veto and a reminder below sixty. */
export const cityBook = {
  format: "shanyi-rule-book/1",
  id: "yunze",
  version: 1,
  name: name("云泽市政协委员履职考核办法", "Yunze, appraisal of members' service"),
  subject: "member",
  total: { start: 60, cap: 120, floor: 0 },
  blocks: [
    {
      id: "proposals",
      name: name("提案", "Proposals"),
      cap: 20,
      items: [
        {
          id: "filed",
          name: name("提案立案", "Filed proposals"),
          counts: "proposal.filed",
          points: { by: "role", values: { lead: 6, co_signer: 2 }, otherwise: 0 },
        },
        { id: "key", name: name("重点提案", "Key proposals"), counts: "proposal.key", points: 5 },
      ],
    },
    {
      id: "opinions",
      name: name("社情民意信息", "Opinion reports"),
      cap: 20,
      items: [
        { id: "reported", name: name("报送", "Submitted"), counts: "opinion.submitted", points: 2, cap: 6 },
        {
          id: "used",
          name: name("采用", "Used"),
          counts: "opinion.adopted",
          points: {
            by: "level",
            values: { national: 12, province: 8, prefecture: 5, committee: 3 },
            otherwise: 0,
          },
        },
        { id: "instructed", name: name("批示", "Instructed on"), counts: "opinion.instructed", points: 5 },
      ],
    },
    {
      id: "attendance",
      name: name("会议和活动", "Meetings and activities"),
      cap: 20,
      floor: -20,
      items: [
        {
          id: "present",
          name: name("出席会议、参加活动和培训", "Meetings, activities and training attended"),
          counts: ["meeting.attended", "activity.attended", "training.attended"],
          per: "half_day",
          points: 1,
        },
        { id: "speech", name: name("发言", "Speeches"), counts: "speech.given", points: 3 },
        {
          id: "absent",
          name: name("无故缺席", "Absent without leave"),
          counts: ["meeting.absent", "activity.absent"],
          points: -10,
        },
      ],
    },
    {
      id: "society",
      name: name("服务社会", "Service to society"),
      cap: 10,
      items: [
        {
          id: "constituents",
          name: name("联系服务界别群众", "Constituents served"),
          counts: "service.constituents",
          points: 2,
        },
        {
          id: "welfare",
          name: name("社会公益", "Public welfare"),
          counts: "service.welfare",
          measure: "hours",
          every: 4,
          points: 2,
        },
        { id: "honour", name: name("表彰", "Honours"), counts: "honour.received", points: 5 },
      ],
    },
  ],
  gates: [
    {
      id: "breach",
      name: name("违纪违法一票否决", "Breach of discipline or law"),
      when: { count: "discipline.breach", atLeast: 1 },
      effect: { grade: "poor" },
    },
  ],
  grades: [
    { id: "excellent", name: name("优秀", "Excellent"), atLeast: 85 },
    { id: "fair", name: name("称职", "Competent"), atLeast: 60 },
    { id: "poor", name: name("不称职", "Not competent"), otherwise: true },
  ],
  measures: [
    {
      id: "reminder",
      name: name("提醒谈话", "Reminder talk"),
      rung: "reminder_talk",
      when: { grade: "poor" },
      approval: "chairs_meeting",
    },
  ],
  examples: [
    {
      id: "two_proposals",
      year: 2026,
      subjects: [
        {
          id: "m",
          facts: [
            { kind: "proposal.filed", on: "2026-02-01", role: "lead" },
            { kind: "proposal.filed", on: "2026-03-01", role: "co_signer" },
            { kind: "meeting.attended", on: "2026-03-02", half_days: 2 },
          ],
        },
      ],
      expect: { score: 70, grade: "fair" },
    },
  ],
}

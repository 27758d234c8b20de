import type { Words } from "../../base/words.ts"

const w = (zh: string, en: string): Words => ({ zh, en })

/** What the attributes of the catalogue's kinds are called. */
export const attributeWords: Readonly<Record<string, Words>> = {
  role: w("身份", "Part"),
  occasion: w("缘由", "Occasion"),
  form: w("形式", "Form"),
  level: w("级别", "Level"),
  meeting: w("会议", "Meeting"),
  activity: w("活动", "Activity"),
  half_days: w("半天数", "Half-days"),
  half_days_held: w("应到半天数", "Half-days held"),
  grade: w("等次", "Grade"),
  member: w("委员", "Member"),
  hours: w("小时", "Hours"),
  whole: w("全程参加", "In full"),
  amount: w("数额", "Amount"),
  task: w("任务", "Task"),
  score: w("得分", "Score"),
}

/** What their values are called. */
export const valueWords: Readonly<Record<string, Words>> = {
  lead: w("第一提案人", "first proposer"),
  co_signer: w("联名", "co-signer"),
  drafter: w("主笔", "main drafter"),
  participant: w("直接参与", "direct participant"),
  individual: w("个人", "individual"),
  joint: w("联名", "joint"),
  collective: w("集体", "collective"),
  national: w("全国", "national"),
  province: w("省级", "province"),
  prefecture: w("市级", "prefecture"),
  commissioned: w("应约报送", "asked for"),
  county: w("县级", "county"),
  township: w("乡镇（街道）", "township"),
  committee: w("本会", "this committee"),
  plenary: w("全体会议", "plenary"),
  group_discussion: w("小组讨论", "group discussion"),
  standing_committee: w("常委会会议", "standing committee"),
  chairs: w("主席会议", "chairs' meeting"),
  topic_consultation: w("专题协商会", "consultation on a topic"),
  special_committee: w("专委会会议", "special committee"),
  sector: w("界别会议", "sector meeting"),
  inspection: w("视察", "inspection"),
  research: w("调研", "research"),
  supervision: w("监督", "supervision"),
  consultation: w("协商", "consultation"),
  visit: w("走访", "visit"),
  reading: w("读书", "reading"),
  welfare: w("公益", "welfare"),
  liaison: w("联系群众", "liaison"),
  invited: w("受邀", "invited"),
  oral: w("口头", "oral"),
  written: w("书面", "written"),
  other: w("其他", "other"),
}

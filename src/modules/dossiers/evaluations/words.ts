import type { Words } from "../../../base/words.ts"

const w = (zh: string, en: string): Words => ({ zh, en })

/** The page behind a one-time code. */
export const ballotWords = {
  lead: w(
    "{name}，请您对下列委员一年来的履职作出评价，{date} 以前有效，只能提交一次。",
    "{name}, please evaluate how these members served this year, until {date}. It can be sent once.",
  ),
  sealed: w(
    "评价不记名：提交以后任何人都不能查到是谁评的。请本人填写，不要转交他人。",
    "It carries no name: nobody can find out afterwards who gave which mark. Fill it in yourself and hand it to nobody.",
  ),
  named: w(
    "评价记名：工作机构在评价结束后可以看到每位评价人的评价。请本人填写，不要转交他人。",
    "It carries your name: the office sees who gave which mark once the round is closed. Fill it in yourself and hand it to nobody.",
  ),
  unknown: w("不了解", "I do not know"),
  marks: {
    excellent: w("优秀", "Excellent"),
    good: w("称职", "Good"),
    fair: w("基本称职", "Fair"),
    poor: w("不称职", "Poor"),
  },
  send: w("提交评价", "Send"),
  thanksTitle: w("已收到您的评价", "Your evaluation is in"),
  thanks: w("谢谢。可以关闭本页。", "Thank you. You may close this page."),
  spentTitle: w("这个评价码不能使用", "This code does not work"),
  spent: w(
    "评价码已经用过、已过期限，或者不正确。请与发给您的工作人员联系。",
    "It was used, is past its day, or is not right. Ask whoever gave it to you.",
  ),
} as const

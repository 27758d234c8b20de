import type { ModuleWords } from "../../../kit/case-view.ts"
import { dispatchArticles } from "../../../rulebook/articles/dispatch.ts"
import { receivedWords } from "../received/words.ts"
import { sentWords } from "../sent/words.ts"

const bases = dispatchArticles

export const caseWords = {
  sent: { ...sentWords, bases },
  received: {
    ...receivedWords,
    bases,
    done: {
      open: { zh: "收到来函", en: "The letter arrived" },
      accept: { zh: "受理", en: "Accepted" },
      decline: { zh: "退回", en: "Declined" },
    },
  },
} satisfies Readonly<Record<string, ModuleWords>>

export const screen = {
  letters: { zh: "上下级函件", en: "Letters between committees" },
  received: { zh: "收函", en: "Received" },
  sent: { zh: "发函", en: "Sent" },
  write: { zh: "下发联动课题", en: "Send a joint topic" },
  writeHelp: {
    zh: "发给下级政协共同研究的课题。对方受理后在其系统内办理，结果返回到这里；发出后不能修改。",
    en: "A topic for committees below to take up as well. What comes of it returns here; once sent it cannot be changed.",
  },
  nobody: { zh: "没有下级政协", en: "No committee below" },
  nobodyHelp: {
    zh: "本系统内没有登记本政协的下级政协，不能下发课题。下级政协在本系统启用后会出现在这里。",
    en: "No committee below is registered here. Once one uses this system it can be chosen.",
  },
  send: { zh: "发出", en: "Send" },
  other: { zh: "对方", en: "Other side" },
  kind: { zh: "类别", en: "Kind" },
  state: { zh: "状态", en: "State" },
  subject: { zh: "标题", en: "Subject" },
  at: { zh: "日期", en: "Date" },
  due: { zh: "期限", en: "Due" },
  noneReceived: { zh: "没有来函", en: "No letters" },
  noneReceivedHelp: {
    zh: "下级政协转报的提案、报送的社情民意信息，上级政协下发的联动课题，会出现在这里。",
    en: "Proposals and opinion reports sent up from below, and joint topics sent down from above, appear here.",
  },
  noneSent: { zh: "没有发函", en: "Nothing sent" },
  noneSentHelp: {
    zh: "转报提案、报送信息或者下发课题后，在这里看到对方是否受理和办理结果。",
    en: "Once something is sent, whether it was taken up and what became of it is followed here.",
  },
  history: { zh: "往来经过", en: "History on both sides" },
  result: { zh: "结果", en: "Result" },
  opened: { zh: "受理后开立的案件", en: "The case that was opened" },
  origin: { zh: "原案件", en: "The case it springs from" },
  openCase: { zh: "打开案件", en: "Open the case" },
  expected: { zh: "预计答复", en: "Expected by" },
  from: { zh: "来函单位", en: "From" },
  to: { zh: "收函单位", en: "To" },
  sentTo: { zh: "发往 {name}", en: "To {name}" },
  cameFrom: { zh: "由 {name} 来函", en: "From {name}" },
}

import type { Words } from "../../base/words.ts"

/** What both sides of a letter say alike. */
export const kinds: Readonly<Record<string, Words>> = {
  proposal: { zh: "提案转报", en: "Proposal sent up" },
  opinion_report: { zh: "社情民意信息报送", en: "Opinion report sent up" },
  joint_topic: { zh: "联动课题", en: "Joint topic" },
}

export const outcomes = {
  adopted: { zh: "已采纳办理", en: "Adopted" },
  partly: { zh: "部分采纳", en: "Adopted in part" },
  noted: { zh: "留作参考", en: "Kept for reference" },
  not_adopted: { zh: "未采纳", en: "Not adopted" },
}

export const steps = {
  sent: { zh: "发出", en: "Sent" },
  received: { zh: "收到", en: "Received" },
  accepted: { zh: "受理", en: "Accepted" },
  declined: { zh: "退回", en: "Declined" },
  reported: { zh: "告知进展", en: "Progress" },
  returned: { zh: "反馈结果", en: "Result returned" },
}

export const fields = {
  kind: { zh: "类别", en: "Kind" },
  toOrg: { zh: "收函单位", en: "To" },
  subject: { zh: "标题", en: "Subject" },
  text: { zh: "正文", en: "Text" },
  attachmentIds: { zh: "附件", en: "Enclosures" },
  by: { zh: "经办人", en: "By" },
  reason: { zh: "退回理由", en: "Reason" },
  note: { zh: "说明", en: "Note" },
  outcome: { zh: "结果", en: "Result" },
  content: { zh: "结果明细", en: "Details" },
  expectedOn: { zh: "预计答复日期", en: "Expected by" },
}

export const relations = {
  sender: { zh: "发函人", en: "Sender" },
  originator: { zh: "原提出人", en: "Whose matter it is" },
}

export const policies = {
  deskOfKind: { zh: "经办这类函件的部门", en: "the desk for this kind of letter" },
  sender: { zh: "发函人", en: "the sender" },
  originator: { zh: "原提出人", en: "whose matter it is" },
  system: { zh: "系统", en: "the system" },
}

export const reasons = {
  no_such_addressee: {
    zh: "收函单位不在本系统内，或者不是本政协的上级、下级政协。上报的函只能发给上级政协，下发的函只能发给下级政协；其他单位请用纸质公文。",
    en: "That organisation is not here, or not in line with this committee. Letters up go to a higher committee, letters down to a lower one; write to others on paper.",
  },
  no_higher_committee: {
    zh: "本系统没有登记本政协的上级政协，不能发函。请用纸质公文转报，或请系统管理员登记上级政协。",
    en: "No higher committee is registered here, so nothing can be sent. Send it on paper, or have the system administrator register it.",
  },
  not_your_letter: {
    zh: "只有政协专委会工作人员和提案工作机构可以发起联动课题。",
    en: "Only committee staff and the proposal office can send a joint topic.",
  },
  no_such_enclosure: {
    zh: "附件不存在或者不属于这件事。请重新选择附件。",
    en: "An enclosure does not exist or does not belong to this matter. Choose the files again.",
  },
} satisfies Readonly<Record<string, Words>>

/** States of an assignment and what follows each; verbs on buttons and what each will do. */
export const states = {
  pre_assigned: { zh: "预交办", en: "Pre-assigned" },
  awaiting_signoff: { zh: "待签收", en: "Awaiting receipt" },
  signed: { zh: "已签收", en: "Received" },
  return_requested: { zh: "申请退办", en: "Return requested" },
  return_denied: { zh: "退办未同意", en: "Return denied" },
  in_progress: { zh: "办理中", en: "In progress" },
  opinion_submitted: { zh: "会办意见已交", en: "Opinion given" },
  reply_issued: { zh: "已答复", en: "Replied" },
  closed: { zh: "已结束", en: "Closed" },
  reassigned: { zh: "已改办", en: "Reassigned" },
}

export const next = {
  pre_assigned: {
    zh: "尚未正式交办；承办单位可提出调整意见，由归口单位调整。",
    en: "Not formally assigned yet; the unit may ask for changes, which the dispatch office makes.",
  },
  awaiting_signoff: {
    zh: "等待承办单位签收，并确定分管领导、科室和经办人。",
    en: "The unit is to confirm receipt and name the leader in charge, section and clerk.",
  },
  signed: {
    zh: "承办单位应与提案者第一次沟通；会办单位应提出会办意见。",
    en: "The unit makes its first contact with the proposer; an assisting unit gives its opinion.",
  },
  return_requested: {
    zh: "等待归口单位裁定；裁定以前仍由原单位负责，办理期限暂停计算。",
    en: "The dispatch office decides; until then the duty stays with the unit and the clock stands still.",
  },
  return_denied: {
    zh: "退办未获同意，由本单位继续办理，请尽快签收或与提案者沟通。",
    en: "The return was denied and the unit keeps the case: confirm receipt or contact the proposer.",
  },
  in_progress: {
    zh: "承办单位正在办理，沟通达到要求后答复提案者。",
    en: "The unit is working on it and replies once it has been in touch as required.",
  },
  opinion_submitted: {
    zh: "会办意见已交主办单位，由主办单位答复提案者。",
    en: "The opinion has gone to the lead unit, which answers the proposer.",
  },
  reply_issued: {
    zh: "已答复提案者；评价不满意的，将重新办理。",
    en: "The proposer has the reply; if it does not satisfy, the case is handled again.",
  },
  closed: { zh: "已结束，不再办理。", en: "Closed; nothing more is due." },
  reassigned: { zh: "已改交其他单位办理。", en: "Another unit has taken over." },
}

export const actions = {
  adjust: { zh: "调整", en: "Adjust" },
  cancelPreAssignment: { zh: "取消预交办", en: "Cancel pre-assignment" },
  assignFormally: { zh: "正式交办", en: "Assign formally" },
  acknowledge: { zh: "签收", en: "Confirm receipt" },
  requestReturn: { zh: "申请退办", en: "Request return" },
  grantReturn: { zh: "同意退办并改办", en: "Grant return and reassign" },
  denyReturn: { zh: "不同意退办", en: "Deny return" },
  proposeUnit: { zh: "申请增加承办单位", en: "Ask for a further unit" },
  addUnit: { zh: "增加承办单位", en: "Add a unit" },
  recordContact: { zh: "登记沟通", en: "Record a contact" },
  confirmContact: { zh: "确认沟通属实", en: "Confirm the contact" },
  disputeContact: { zh: "对沟通有异议", en: "Dispute the contact" },
  submitOpinion: { zh: "提交会办意见", en: "Give the opinion" },
  requestExtension: { zh: "申请延期", en: "Request an extension" },
  grantExtension: { zh: "同意延期", en: "Grant the extension" },
  denyExtension: { zh: "不同意延期", en: "Deny the extension" },
  handleTogether: { zh: "并案办理", en: "Handle together" },
  remind: { zh: "催办", en: "Remind" },
  issueNotice: { zh: "制发交办通知", en: "Make the notice" },
  issueReply: { zh: "答复发出", en: "Reply issued" },
  reopen: { zh: "重新办理", en: "Handle again" },
  close: { zh: "结束", en: "Close" },
  import: { zh: "历史导入", en: "Import from the past" },
  open: { zh: "预交办", en: "Pre-assign" },
}

export const does = {
  adjust: {
    zh: "更改拟定的承办单位、分工或承办部分；正式交办以后不能这样改。",
    en: "Changes the proposed unit, role or part; not possible once it is formally assigned.",
  },
  cancelPreAssignment: {
    zh: "取消这家单位的预交办，不影响其他单位。",
    en: "Takes this unit off the pre-assignment; other units are not affected.",
  },
  assignFormally: {
    zh: "交承办单位办理，办理期限从今天起算。",
    en: "Hands the case to the unit; its time counts from today.",
  },
  acknowledge: {
    zh: "确认收到，并告知由谁分管、谁经办；提案者可以看到。",
    en: "Confirms receipt and says who is in charge; the proposer can see it.",
  },
  requestReturn: {
    zh: "书面申请退办，由归口单位裁定；裁定以前仍由本单位负责，不得自行转办。只能申请一次。",
    en: "Asks the dispatch office to relieve the unit; until it decides the duty stays here. It can be asked once.",
  },
  grantReturn: {
    zh: "同意退办，立即改交所选单位，并通知原单位、新单位和提案者。不能撤销。",
    en: "Relieves the unit and assigns the chosen one at once; both units and the proposers are told. It cannot be undone.",
  },
  denyReturn: {
    zh: "不同意退办，由原单位继续办理，并告知理由；该单位不能再次申请。",
    en: "The unit keeps the case and is told why; it cannot ask again.",
  },
  proposeUnit: {
    zh: "请归口单位增加会办或分办单位，由归口单位决定。",
    en: "Asks the dispatch office for an assisting or separate unit; the office decides.",
  },
  addUnit: {
    zh: "立即交所选单位会办或分办；独办单位相应成为主办或分办。",
    en: "Assigns the chosen unit at once; a sole unit becomes the lead or one of the separate units.",
  },
  recordContact: {
    zh: "记入沟通台账，并请提案者确认；有异议的不计入沟通次数。",
    en: "Enters the contact and asks the proposer to confirm it; a disputed one does not count.",
  },
  confirmContact: {
    zh: "确认承办单位确实与您沟通过；不代表您对办理结果满意。",
    en: "Confirms that the unit was in touch with you; it says nothing about the result.",
  },
  disputeContact: {
    zh: "说明沟通记录与事实不符之处；承办单位和提案委办公室会收到，该次沟通不再计入。",
    en: "Says what is not as recorded; the unit and the proposal office are told and it no longer counts.",
  },
  submitOpinion: {
    zh: "会办意见送交主办单位，提交后不能修改；会办单位不直接答复提案者。",
    en: "Sends the opinion to the lead unit and cannot be changed; assisting units do not answer the proposer.",
  },
  requestExtension: {
    zh: "在到期前向归口单位申请延期；同意以前原期限不变。",
    en: "Asks the dispatch office for more time before the date; until it agrees the date stands.",
  },
  grantExtension: {
    zh: "期限改到同意的日期，并告知承办单位、提案委办公室和提案者。",
    en: "Moves the date and tells the unit, the proposal office and the proposers.",
  },
  denyExtension: { zh: "原期限不变，并告知理由。", en: "The date stands, and the unit is told why." },
  handleTogether: {
    zh: "与本单位另一件相近的提案一并办理；仍须分别答复每一位提案者。",
    en: "Handles it with a like case of your unit; each proposer is still answered separately.",
  },
  remind: { zh: "提醒承办单位抓紧办理，并记录在案。", en: "Presses the unit, and keeps a record of it." },
  issueNotice: {
    zh: "按模板拟好承办单位的交办通知并送签；签发后编号、用印、印发。模板不设签批的，当即印发，印发后不能修改。",
    en: "Writes the unit's notice and hands it in for signing; once signed it is numbered, sealed and issued. Where the template has no sign-off it is issued at once and cannot be changed afterwards.",
  },
  issueReply: { zh: "答复已发出。", en: "The reply has gone out." },
  reopen: { zh: "由原单位重新办理，期限另行计算。", en: "The unit handles it again, with a new date." },
  close: { zh: "提案归档，承办件随之结束。", en: "The proposal is archived and this ends with it." },
  import: { zh: "把以往的承办情况录入档案。", en: "Enters who handled a past paper into the archive." },
}

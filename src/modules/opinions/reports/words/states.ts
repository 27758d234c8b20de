/** States, and what happens next in each. */
export const states = {
  draft: { zh: "草稿", en: "Draft" },
  submitted: { zh: "已报", en: "Handed in" },
  registered: { zh: "已登记", en: "Registered" },
  screening: { zh: "初筛", en: "Screening" },
  returned: { zh: "退回修改", en: "Sent back" },
  withdrawn: { zh: "已撤回", en: "Taken back" },
  not_used: { zh: "留存", en: "Kept, not used" },
  merged_into: { zh: "并入综合", en: "Merged" },
  editing: { zh: "编辑", en: "Editing" },
  reviewing: { zh: "审核", en: "Review" },
  pending_signoff: { zh: "待签发", en: "To be signed off" },
  issued: { zh: "已编发", en: "Issued" },
  reported_up: { zh: "已上报", en: "Reported up" },
  transferred: { zh: "已转办", en: "With a unit" },
  answered: { zh: "已反馈", en: "Answered" },
  closed: { zh: "办结", en: "Closed" },
  converted_proposal: { zh: "转为提案", en: "Became a proposal" },
  converted_hotline: { zh: "转 12345 办理", en: "With the 12345 hotline" },
  archived: { zh: "已归档", en: "Archived" },
}

export const next = {
  draft: {
    zh: "写完后报送；草稿只有反映人自己看得到。",
    en: "Hand it in when it is ready; only the reporter sees a draft.",
  },
  submitted: {
    zh: "信息办公室登记编号、分类并查重。",
    en: "The information office numbers it, classes it and looks for duplicates.",
  },
  registered: { zh: "信息办公室开始初筛。", en: "The information office begins to screen it." },
  screening: {
    zh: "信息办公室决定编辑、并入、退回、转办或者留存，并把结果告知反映人。",
    en: "The office decides: edit, merge, send back, hand on or keep; the reporter is told.",
  },
  returned: { zh: "反映人按意见修改后重新报送。", en: "The reporter mends it and hands it in again." },
  withdrawn: { zh: "反映人已撤回。", en: "The reporter took it back." },
  not_used: { zh: "已留存备查，没有编发。", en: "Kept on file and not issued." },
  merged_into: { zh: "与相同内容的信息一并编发。", en: "It is issued together with one on the same matter." },
  editing: {
    zh: "信息办公室编辑文字，原件保持不变。",
    en: "The office edits the wording; the original stays as it is.",
  },
  reviewing: { zh: "由另一位同志审核编辑稿。", en: "Somebody else reviews the edited text." },
  pending_signoff: { zh: "等待编入刊物并签发。", en: "It waits to be put into an issue and signed off." },
  issued: {
    zh: "可以上报、转办，登记采用和批示。",
    en: "It can be reported up and handed on; uses and instructions are recorded.",
  },
  reported_up: { zh: "等待采用情况。", en: "News of its use is awaited." },
  transferred: { zh: "承办单位在期限内书面反馈。", en: "The unit answers in writing by the date set." },
  answered: {
    zh: "结果已告知反映人，反映人可以评价；之后办结。",
    en: "The reporter has the answer and may say a word on it; then it is closed.",
  },
  closed: { zh: "年终归档。", en: "It is archived at the end of the year." },
  converted_proposal: {
    zh: "反映人按提案格式完善并签名提交。",
    en: "The reporter puts it into a proposal's form, signs and submits it.",
  },
  converted_hotline: {
    zh: "由 12345 热线办理，结果会告知反映人。",
    en: "The 12345 hotline handles it; the reporter is told the result.",
  },
  archived: { zh: "已归档。", en: "Archived." },
}

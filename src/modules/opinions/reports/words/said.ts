/** Refusals: what is missing, why, what to do. */
export const reasons = {
  nothing_gathers: {
    zh: "近期没有集中反映的事项，也没有待落实的批示，无需专报。",
    en: "Nothing gathers and no instruction is pending: there is nothing to report to the leaders.",
  },
  report_too_long: {
    zh: "正文 {length} 字，超过 {most} 字的上限 {over} 字。请一事一报，精简文字，材料可作附件。",
    en: "The text has {length} characters, {over} over the limit of {most}. One matter a report: shorten it, and attach what else there is.",
  },
  originality_missing: {
    zh: "尚未确认内容属实、为本人原创。核实后请勾选。",
    en: "It is not declared true and your own. Check it, then tick the box.",
  },
  secrecy_missing: {
    zh: "尚未确认不涉及国家秘密。涉密内容不得在本系统填写，请走保密渠道。",
    en: "It is not declared free of state secrets. These may not be entered here and go the secret way.",
  },
  unknown_topic: {
    zh: "没有这个分类。请从列表中选择。",
    en: "There is no such topic. Choose from the list.",
  },
  unknown_ground: {
    zh: "没有这个理由。请从列表中选择。",
    en: "There is no such ground. Choose from the list.",
  },
  unknown_level: {
    zh: "没有这个层级。请从列表中选择。",
    en: "There is no such level. Choose from the list.",
  },
  unknown_form: { zh: "没有这种形式。请从列表中选择。", en: "There is no such form. Choose from the list." },
  merge_into_itself: {
    zh: "不能并入自身。请选择另一篇信息。",
    en: "It cannot be merged into itself. Choose another.",
  },
  merge_target_gone: {
    zh: "所选信息不存在、已结束或者本身已并入别处。请选择正在办理的信息。",
    en: "The chosen one does not exist, has ended or is itself merged. Choose one in hand.",
  },
  not_edited_yet: {
    zh: "还没有编辑稿。请先编辑并保存。",
    en: "There is no edited text yet. Edit and save it first.",
  },
  own_edit: {
    zh: "编辑和审核须为两人。请由另一位同志审核。",
    en: "Editor and reviewer are two persons. Let somebody else review it.",
  },
  in_open_issue: {
    zh: "这篇信息在 {n} 期尚未签发的刊物中。请先签发该期，或从中移出。",
    en: "It stands in {n} issues that are not signed yet. Sign them, or take it out first.",
  },
  transfer_after_issue: {
    zh: "信息编发以后才能转办；微建议可以直接转办。",
    en: "A report is handed on once it is issued; a micro-suggestion can be at once.",
  },
  date_in_future: { zh: "日期不能晚于今天。请核对。", en: "The date cannot lie in the future. Check it." },
  due_before_instruction: {
    zh: "要求反馈的日期早于批示日期。请核对。",
    en: "The answer would be due before the instruction. Check the dates.",
  },
  no_member_to_sign: {
    zh: "提案须由委员签名提出，这篇信息的反映人不是委员。可改为编发或转办。",
    en: "A proposal is signed by a member, and this reporter is none. Issue it or hand it on instead.",
  },
  transfers_open: {
    zh: "还有 {n} 个单位没有反馈。请等待反馈，或先催办。",
    en: "{n} units have not answered. Wait for them, or remind them first.",
  },
  not_a_reporter: {
    zh: "只有委员、联络站和直报点负责人、特邀信息员以及单位代表可以反映。需要时请联系信息办公室。",
    en: "Members, those in charge of stations and points, invited informants and representatives of bodies report. Ask the information office.",
  },
  not_of_body: {
    zh: "您不代表这个单位。请以本人名义反映。",
    en: "You do not speak for this body. Report in your own name.",
  },
  reporter_needed: {
    zh: "请写明反映人：选择人员，或填写姓名。",
    en: "Name the reporter: choose a person, or write the name.",
  },
  only_office_from_paper: {
    zh: "只有信息办公室可以替他人录入。请由本人反映。",
    en: "Only the information office enters a report for somebody else.",
  },
  no_such_reporter: { zh: "没有找到反映人。请重新选择。", en: "The reporter was not found. Choose again." },
  no_such_unit: {
    zh: "没有这个承办单位，或者它已撤销。请重新选择。",
    en: "There is no such unit, or it has ended. Choose again.",
  },
  no_such_reporting: {
    zh: "没有这条报送记录。请刷新后重试。",
    en: "There is no such record. Reload and try again.",
  },
  no_such_reader: {
    zh: "没有找到指定的人员。请重新选择。",
    en: "A named reader was not found. Choose again.",
  },
  no_parent_committee: {
    zh: "没有设置上级政协，不能报送。请系统管理员在组织设置中指定，或登记为向外单位报送。",
    en: "No higher committee is set. Let the administrator set it, or record it as sent to an outside body.",
  },
  sent_up_already: {
    zh: "已经报上级政协，等待结果。",
    en: "It has been sent to the higher committee already; the answer is awaited.",
  },
  adopted_already: {
    zh: "这个单位以这种形式采用，已经登记过。",
    en: "This use by this body is recorded already.",
  },
  no_contact: { zh: "反映人没有留下联系方式。", en: "The reporter left no contact." },
  no_such_source: {
    zh: "没有找到，或者已经终止。请刷新后重试。",
    en: "It was not found, or has ended. Reload and try again.",
  },
  not_your_board: { zh: "这一页只向信息办公室显示。", en: "This page is the information office's." },
}

const about = { zh: "《{subject}》", en: "{subject}" }
const told = (zh: string, en: string) => ({ title: { zh, en }, body: about })
const because = (zh: string, en: string) => ({
  title: { zh, en },
  body: { zh: "《{subject}》：{reason}", en: "{subject}: {reason}" },
})

export const notices = {
  opinion_arrived: told("收到社情民意信息", "A report has come in"),
  opinion_resubmitted: told("信息已修改重报", "A report was handed in again"),
  opinion_registered: told("您反映的信息已登记", "Your report is registered"),
  opinion_returned: because("您反映的信息需要修改", "Your report needs mending"),
  opinion_not_used: because("您反映的信息已留存", "Your report is kept on file"),
  opinion_merged: told("您反映的信息将综合编发", "Your report is issued together with others"),
  opinion_editing: told("您反映的信息进入编辑", "Your report is being edited"),
  opinion_to_review: told("有信息待审核", "A report awaits review"),
  opinion_sent_back: because("编辑稿退回修改", "An edited text was sent back"),
  opinion_issued: told("您反映的信息已编发", "Your report is issued"),
  opinion_reported_up: told("您反映的信息已上报", "Your report was reported up"),
  opinion_adopted: told("您反映的信息被采用", "Your report was used"),
  opinion_instructed: told("领导对您反映的信息作出批示", "A leader has written on your report"),
  opinion_transferred: told("您反映的信息已转有关单位", "Your report is with a unit"),
  opinion_answered: told("您反映的信息有了反馈", "Your report is answered"),
  opinion_viewed: told("反映人评价了反馈", "The reporter has said a word on the answer"),
  opinion_to_proposal: told(
    "您反映的信息转为提案，请完善后签名提交",
    "Your report became a draft proposal: complete and sign it",
  ),
  opinion_to_hotline: told("您反映的信息转 12345 办理", "Your report is with the 12345 hotline"),
  opinion_hotline_said: told("12345 对您反映的信息有了回音", "The 12345 hotline has answered"),
  opinion_closed: told("您反映的信息已办结", "Your report is closed"),
  overdue: told("社情民意信息办理逾期", "A report is overdue"),
  due_soon: told("社情民意信息即将到期", "A report is due soon"),
}

/** Refusals: what is missing, why it matters, what to do. */
export const reasons = {
  unknown_kind: {
    zh: "本次会议没有这个提案种类，请重新选择。",
    en: "There is no such kind of proposal here. Choose another.",
  },
  seal_missing: {
    zh: "党派、团体提案须加盖公章，请确认已盖章。",
    en: "Proposals of parties and organisations carry a seal. Confirm that it is sealed.",
  },
  text_too_long: {
    zh: "正文 {length} 字，超过 {most} 字的上限。请精简，表格和图片可作附件。",
    en: "The text has {length} characters, the limit is {most}. Shorten it; put tables and pictures in attachments.",
  },
  no_cosponsor_confirmed: {
    zh: "联名提案至少要有一名联名人确认。请提醒联名人，或改为个人提案。",
    en: "A joint proposal needs at least one confirmed co-signer. Remind them, or make it an individual one.",
  },
  plenary_only: {
    zh: "这类提案只在全体会议期间提出，截止时间已过。可改为其他种类。",
    en: "This kind may only be submitted for the plenary, and the cut-off has passed. Choose another kind.",
  },
  too_many_cosigners: { zh: "联名人最多 {most} 名。", en: "At most {most} co-signers." },
  cosigner_is_lead: { zh: "第一提案人不必再列为联名人。", en: "The lead proposer need not co-sign." },
  unknown_category: {
    zh: "没有这个分类，请从列表中选择。",
    en: "There is no such category. Choose from the list.",
  },
  outcome_not_in_use: {
    zh: "本政协未启用这种审查结果，可在设置中开启。",
    en: "This outcome is not in use here; it can be enabled in the settings.",
  },
  chairs_meeting_needed: {
    zh: "平时提案须经主席会议同意，请填写会议名称或日期。",
    en: "Intersession proposals are decided by the chairs' meeting. Name the meeting.",
  },
  unknown_ground: {
    zh: "没有“{ground}”这一理由，请从列表中选择。",
    en: "There is no ground called {ground}. Choose from the list.",
  },
  merge_into_itself: {
    zh: "不能并入自身，请选择另一件提案。",
    en: "A proposal cannot be merged into itself. Choose another.",
  },
  no_such_target: {
    zh: "没有找到要并入的提案，请重新选择。",
    en: "The proposal to merge into was not found. Choose again.",
  },
  target_not_open: {
    zh: "要并入的提案已经办结或未立案，不能再并入。",
    en: "That proposal is finished or was not filed, so nothing can be merged into it.",
  },
  numbered_already: { zh: "已经编号 {number}，不能重复编号。", en: "It already has the number {number}." },
  not_numbered: { zh: "还没有编号，请先编号。", en: "It has no number yet. Number it first." },
  unit_twice: { zh: "同一承办单位只能列一次。", en: "Each unit may be listed once." },
  roles_do_not_fit: {
    zh: "分工不成立：独办只有一家；主办一家、会办若干；或分办两家以上。",
    en: "The roles do not fit: one sole unit; or one lead with assists; or two or more separate units.",
  },
  no_such_unit: {
    zh: "没有这个承办单位，请从列表中选择。",
    en: "There is no such handling unit. Choose from the list.",
  },
  nothing_pre_assigned: {
    zh: "还没有拟定承办单位，请先预交办。",
    en: "No unit has been proposed. Pre-assign first.",
  },
  replies_missing: { zh: "还有 {count} 家单位没有答复。", en: "{count} units have not replied yet." },
  feedback_awaited: {
    zh: "还有 {count} 份评价没有交回；到期后自动办结。",
    en: "{count} ratings are still awaited; it concludes by itself when they lapse.",
  },
  rounds_left: {
    zh: "第 {attempt} 次办理，重新办理满 {rounds} 次后才召开联席面商会。",
    en: "This is attempt {attempt}; the joint meeting follows {rounds} rounds of rehandling.",
  },
  promises_open: { zh: "还有 {count} 项承诺没有了结。", en: "{count} promises are still open." },
  nothing_assigned: {
    zh: "没有交办记录，不能归档。",
    en: "It was never assigned, so it cannot be archived.",
  },
  not_a_member: {
    zh: "只有本届委员或提案单位代表可以提出提案。",
    en: "Only members of this term or representatives of a body may submit proposals.",
  },
  not_your_desk: {
    zh: "这里是提案委和归口单位的工作台，您没有相应的岗位。",
    en: "This is the desk of the proposal office and the dispatch offices; you hold no such post.",
  },
  no_session: {
    zh: "还没有设置会议届次，请系统管理员先设置。",
    en: "No session has been set up. Ask the system administrator.",
  },
  not_of_body: { zh: "您不是该单位的提案代表。", en: "You do not represent this body." },
  no_such_revision: { zh: "没有这一版文本。", en: "There is no such revision." },
  sector_missing: {
    zh: "请选择以哪个单位的名义提出。",
    en: "Choose the body in whose name it is submitted.",
  },
}

const about = { zh: "《{subject}》", en: "{subject}" }
const told = (zh: string, en: string, body = about) => ({ title: { zh, en }, body })
const why = { zh: "《{subject}》：{reason}", en: "{subject}: {reason}" }
const byStaff = {
  zh: "《{subject}》，由{by}按您的书面材料或委托录入。如果您没有委托，请立即联系提案委员会。",
  en: "{subject}, entered by {by} from your paper or at your request. If you did not ask for it, tell the proposal committee at once.",
}

export const notices = {
  cosign_invited: told("邀请您联名", "You are asked to co-sign"),
  cosign_confirmed: told("联名已确认", "A co-signer has confirmed"),
  cosign_declined: told("有委员不参加联名", "A member declined to co-sign"),
  received: told("提案已收到", "Your proposal has arrived"),
  arrived: told("收到新提案", "A proposal has arrived"),
  text_edited: told("审查时修改了文字，请核对", "The text was edited in review; please check", why),
  returned: told("提案退回修改", "Your proposal was returned", why),
  filed: told("提案已立案", "Your proposal was filed"),
  merged: told("提案已并案", "Your proposal was merged", why),
  converted_opinion: told("提案转为社情民意信息", "Converted to an opinion report", why),
  converted_advice: told("提案转为意见建议", "Converted to advice", why),
  escalated: told("提案已转上级或外单位", "Passed to a higher level", why),
  resolved_on_site: told("提案反映的问题会中已解决", "Resolved during the plenary", why),
  rejected: told("提案不予立案", "Your proposal was not filed", why),
  withdrawn: told("提案者撤案", "A proposal was withdrawn", why),
  assigned: told("提案已交办", "Your proposal was assigned"),
  concluded: told("提案已办结", "Your proposal is concluded"),
  rehandling: told("提案重新办理", "A proposal is handled again", why),
  joint_meeting: told("召开联席面商会", "A joint meeting is called"),
  staff_entered: told("提案办公室代您提交了提案", "A proposal was submitted for you", byStaff),
  staff_withdrawn: told("提案办公室代您撤回了提案", "A proposal was withdrawn for you", byStaff),
  staff_cosigned: told("提案办公室代您登记了联名", "Your co-signature was entered for you", byStaff),
  staff_declined: told("提案办公室代您登记不参加联名", "It was entered that you do not co-sign", byStaff),
  overdue: told("已逾期", "Overdue"),
  due_soon: told("即将到期", "Due soon"),
}

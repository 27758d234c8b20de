/** The states of a reply and what each means for the reader; verbs on buttons and what each will do. */
export const states = {
  drafting: { zh: "起草中", en: "Being drafted" },
  with_proposer: { zh: "答复稿征求提案者意见", en: "Draft with the proposer" },
  countersigning: { zh: "会签中", en: "Being countersigned" },
  checking: { zh: "督办审核中", en: "Being checked" },
  issued: { zh: "已答复", en: "Issued" },
  published: { zh: "已公开", en: "Published" },
  withheld: { zh: "不公开", en: "Not published" },
}

export const next = {
  drafting: {
    zh: "承办单位逐条回应建议，写明文号、签发人和分类后提交。",
    en: "The unit answers each recommendation, adds number, signer and class, and submits it.",
  },
  with_proposer: {
    zh: "等待提案者对答复稿提出意见；承办单位也可以直接提交正式答复。",
    en: "The proposer comments on the draft; the unit may also go on and submit it.",
  },
  countersigning: { zh: "等待会办单位会签。", en: "The assisting units countersign." },
  checking: {
    zh: "等待督查室或归口单位审核，审核后送达提案者。",
    en: "The supervision or dispatch office checks it; then it goes to the proposers.",
  },
  issued: {
    zh: "已送达提案者，请提案者评价；提案委办公室作公开审查。",
    en: "Delivered; the proposers rate it, and the proposal office reviews it for publication.",
  },
  published: { zh: "已向社会公开。", en: "The public can read it." },
  withheld: { zh: "不向社会公开，原因已记录。", en: "It is not published; the reason is recorded." },
}

export const actions = {
  open: { zh: "起草答复", en: "Begin a reply" },
  save: { zh: "保存", en: "Save" },
  sendDraft: { zh: "送提案者征求意见", en: "Send the draft to the proposer" },
  proposerComments: { zh: "反馈对答复稿的意见", en: "Comment on the draft" },
  submitReply: { zh: "提交答复", en: "Submit the reply" },
  countersign: { zh: "会签", en: "Countersign" },
  passCheck: { zh: "审核通过并送出", en: "Pass and send out" },
  returnCheck: { zh: "退回修改", en: "Return" },
  publish: { zh: "公开", en: "Publish" },
  withhold: { zh: "不予公开", en: "Do not publish" },
  takeDown: { zh: "撤下", en: "Take down" },
  import: { zh: "历史导入", en: "Import from the past" },
}

export const does = {
  save: { zh: "保存草稿，只有本单位能看到。", en: "Saves the draft; only your unit sees it." },
  sendDraft: {
    zh: "把答复稿送给提案者看，听取意见后再正式答复。",
    en: "Shows the draft to the proposer before the formal reply.",
  },
  proposerComments: {
    zh: "把意见告知承办单位；这不是最终评价，收到正式答复后另行评价。",
    en: "Tells the unit what you think. This is no rating: that follows the formal reply.",
  },
  submitReply: {
    zh: "送会办单位会签、督办审核，或直接送达提案者；提交后不能自行改动。",
    en: "Sends it for countersigning and checking, or straight to the proposers. You cannot change it afterwards.",
  },
  countersign: {
    zh: "同意则继续；有异议的，说明理由，答复退回主办单位修改。",
    en: "Agreeing lets it go on; an objection, with its reason, sends it back to the lead unit.",
  },
  passCheck: {
    zh: "答复送达提案者，评价期限开始计算；改动分类的，前后分类都保留。",
    en: "Delivers the reply and starts the time for rating. If you change the class, both are kept.",
  },
  returnCheck: { zh: "退回承办单位修改，并说明原因。", en: "Sends it back to the unit with the reason." },
  publish: {
    zh: "把删去联系方式后的提案和答复放上公开网页。",
    en: "Puts proposal and reply on the public pages, without contact details.",
  },
  withhold: { zh: "不放上公开网页，并记录原因。", en: "Keeps it off the public pages and records why." },
  takeDown: {
    zh: "立即从公开网页撤下，并记录原因和时间。",
    en: "Takes it off the public pages at once and records why and when.",
  },
  import: { zh: "把以往的答复录入档案。", en: "Enters a reply of past years into the archive." },
}

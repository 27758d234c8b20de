import { type ArticleBody, localRule, practice, proposalRegulation } from "./source.ts"

/** The proposer's judgement of a reply, and what follows from a bad one. */
export const feedbackArticles = {
  "feedback-form": {
    zh: "提案者收到答复后，对办理情况填写反馈意见。",
    en: "On receiving a reply the proposer gives an opinion on the handling.",
    source: proposalRegulation,
  },
  "feedback-scale": {
    zh: "评价一般分满意、基本满意、不满意，等次由本单位规定。",
    en: "The scale is normally satisfied, mostly satisfied, dissatisfied; the organisation sets it.",
    source: localRule(
      "三级为多；东城、通州、重庆、厦门另有等次",
      "three levels most often; others in Dongcheng, Tongzhou, Chongqing, Xiamen",
    ),
  },
  "feedback-axes": {
    zh: "可以对办理过程和办理结果分别评价。",
    en: "The process and the result may be judged apart.",
    source: localRule("宁波市", "Ningbo"),
  },
  "feedback-who": {
    zh: "由第一提案人评价，也可以由全体联名人分别评价；一份答复、一人一份。",
    en: "The first proposer judges, or each co-signer too; one judgement per person and reply.",
    source: localRule("广元市朝天区", "Chaotian District"),
  },
  "feedback-in-person": {
    zh: "评价必须由提案者本人作出，承办单位和工作人员不得代填，账号不得借给他人。",
    en: "A judgement is the proposer's own; neither the unit nor staff may make it, and accounts may not be lent.",
    source: localRule("广元市朝天区，防止“被满意”", "Chaotian District, against judgements made for people"),
  },
  "feedback-paper": {
    zh: "不能上网的提案者可以书面反馈，直接交提案委员会，不经承办单位；录入时注明为书面并留存原件。",
    en: "A proposer who cannot go online answers on paper to the proposal committee, not through the unit; the entry says so and the original is kept.",
    source: localRule("广元市朝天区", "Chaotian District"),
  },
  "feedback-sealed": {
    zh: "个人评价密封保存，承办单位只能看到达到最低份数的汇总结果。",
    en: "Single judgements are sealed; the unit sees only totals above a minimum count.",
    source: localRule("背靠背评议办法", "rules on back-to-back appraisal"),
  },
  "feedback-deadline": {
    zh: "提案者一般应当在收到答复后十五个工作日内反馈。",
    en: "Feedback is normally due within 15 working days of the reply.",
    source: localRule("崇义县", "Chongyi"),
  },
  "feedback-silence": {
    zh: "逾期未反馈的单列为未反馈，不得视为满意。",
    en: "Silence is counted as no response and never as satisfaction.",
    source: localRule("重庆市单列未反馈", "Chongqing reports it apart"),
  },
  "feedback-verify": {
    zh: "政协可以组织对反馈意见逐件核实。",
    en: "The committee may have every judgement verified independently.",
    source: localRule("县级复核做法", "a county's re-verification"),
  },
  conclude: {
    zh: "全部答复已送达，提案者已反馈或者反馈期满，且无需重新办理的，提案办结。",
    en: "A proposal is concluded when all replies are delivered, feedback is in or its time is over, and no rehandling is due.",
    source: practice,
  },
  rehandle: {
    zh: "提案者不满意的，承办单位应当重新办理并再次答复；有的地方基本满意也重新办理。",
    en: "When the proposer is dissatisfied the unit handles the case again and answers again; in some places also when mostly satisfied.",
    source: localRule("四川省；有的县含基本满意", "Sichuan; one county also on mostly satisfied"),
  },
  "rehandle-committee": {
    zh: "提案委员会认为办理不合要求的，可以要求重新办理。",
    en: "The proposal committee may itself ask for rehandling when it finds the handling unfit.",
    source: localRule("部分市县", "some cities and counties"),
  },
  "rehandle-deadline": {
    zh: "重新办理应当在规定期限内再次答复，一般一个月，最长三个月。",
    en: "A case handled again is answered within the time set, usually one month and at most three.",
    source: localRule("四川省三个月；各地多为一个月", "Sichuan three months; one month in most places"),
  },
  "rehandle-joint-meeting": {
    zh: "再次答复仍不满意的，由交办单位和政协组织当面协商，或由承办单位专门说明。",
    en: "If the second answer fails too, the assigning office and the committee arrange a face-to-face meeting or a special explanation.",
    source: localRule("四川省", "Sichuan"),
  },
} satisfies Record<string, ArticleBody>

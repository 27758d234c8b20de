import { type ArticleBody, localRule, nationalReports, practice, proposalRegulation } from "./source.ts"

/** From handing a case to units until their work is checked. */
export const handlingArticles = {
  "handling-assign": {
    zh: "立案提案由党委、政府办公部门会同政协办公部门交有关单位办理，明确承办单位、角色和办理期限。",
    en: "Filed proposals are handed to units by the Party and government offices together with the committee's office, naming units, roles and the deadline.",
    source: proposalRegulation,
  },
  "handling-meeting": {
    zh: "大会提案一般在全体会议闭幕后三十日内召开交办会集中交办。",
    en: "Plenary proposals are normally handed over at a meeting within 30 days of the close.",
    source: localRule("市级提案办理规定", "a city's handling rules"),
  },
  "handling-tracks": {
    zh: "党群系统和政府系统分别由归口单位交办，归口单位负责调整和答复退办申请；不分口的由提案委员会直接交办。",
    en: "The Party side and the government side each have a dispatch office that assigns, adjusts and decides on returns; where there are no tracks the proposal committee does so.",
    source: localRule("武汉市、昆明市等", "Wuhan, Kunming and others"),
  },
  "handling-preassign": {
    zh: "正式交办前可以预交办，由单位提出调整意见，协调后正式交办。",
    en: "Before formal assignment units may be pre-assigned, say what should change, and be adjusted.",
    source: localRule("舟山市", "Zhoushan"),
  },
  "handling-roles": {
    zh: "承办分独办、主办、会办、分办：主办负责答复，会办提出意见而不直接答复，分办各就所承担部分答复。",
    en: "Units act alone, lead, assist or separately: the lead answers, assisting units give opinions and do not answer, separate units each answer their part.",
    source: localRule("市县办理规定", "handling rules of cities and counties"),
  },
  "handling-cross-level": {
    zh: "承办上级政协提案的，按上级要求的形式和程序答复，由本级政府行文或者由上级主管部门汇总答复。",
    en: "A proposal of a higher-level committee is answered in the form that level requires, by the local government or through the higher department.",
    source: localRule("佛坪县等", "Foping and others"),
  },
  "handling-fast-track": {
    zh: "时效性强的提案可以先行交办，不等交办会。",
    en: "A time-critical proposal may be assigned at once, ahead of the meeting.",
    source: nationalReports,
  },
  "handling-acknowledge": {
    zh: "承办单位收到交办后应当在规定期限内签收，明确分管领导和经办人；逾期未签收的提醒。",
    en: "A unit acknowledges within the set time and names the leader in charge and the clerk; it is reminded when overdue.",
    source: practice,
  },
  "handling-return": {
    zh: "认为不属于本单位职责的，应当在规定期限内书面申请退办，说明理由和建议的承办单位，由负责人签字或盖章；逾期不再受理。",
    en: "A unit that thinks a case is not its duty asks in writing within the set time to be relieved, with reasons and a suggested unit, signed by its head or sealed; late requests are not accepted.",
    source: localRule("各地三至十五个工作日，以十日为多", "3 to 15 working days, most often 10 days"),
  },
  "handling-no-self-transfer": {
    zh: "承办单位不得自行转办，也不得搁置；改办决定作出以前仍应负责办理。",
    en: "A unit may neither pass a case on by itself nor shelve it; until a change is decided the duty stays with it.",
    source: localRule("市级提案办理规定", "a city's handling rules"),
  },
  "handling-return-decision": {
    zh: "归口单位应当在规定期限内答复退办申请；有争议的召开协调会，仍不一致的由领导裁定，各方执行。",
    en: "The dispatch office decides on a return within the set time; disputes go to a coordination meeting, then to a leader whose decision binds.",
    source: localRule("广州市七日内答复", "Guangzhou, within seven days"),
  },
  "handling-reassign": {
    zh: "同意退办的改交其他单位办理；办理期限是否重新计算由本单位规定并写明。",
    en: "A case whose return is granted goes to another unit; whether its time starts afresh is set by the organisation and stated.",
    source: localRule("广州市等", "Guangzhou and others"),
  },
  "handling-add-unit": {
    zh: "需要增加会办或分办单位的，按退办申请的程序提出。",
    en: "A unit asks for a further assisting or separate unit in the same way as for a return.",
    source: localRule("县级办理规定", "a county's handling rules"),
  },
  "handling-leader": {
    zh: "承办单位主要负责人负总责，确定分管领导、承办科室和经办人。",
    en: "The head of the unit answers for the whole and names the leader in charge, section and clerk.",
    source: practice,
  },
  "handling-plan": {
    zh: "重点提案和复杂提案应当制定办理方案，列明任务、时限和责任人。",
    en: "Key and complex proposals are handled by a plan with tasks, dates and owners.",
    source: practice,
  },
  "handling-together": {
    zh: "承办单位可以把相近提案合并办理，但应当分别答复每一位提案者。",
    en: "A unit may handle like proposals together but answers each of them separately.",
    source: localRule("并案办理、分别答复", "handled together, answered apart"),
  },
  "handling-contact": {
    zh: "承办单位应当在办前、办中、办后与提案者沟通，并达到规定的次数和见面要求。",
    en: "A unit contacts the proposer before, during and after handling, as often and as personally as the terms require.",
    source: localRule(
      "包头市“三沟通、两见面、一公开”，石狮市等",
      "Baotou's three contacts, two meetings, one publication; Shishi and others",
    ),
  },
  "handling-first-contact": {
    zh: "交办后规定期限内应当与提案者第一次沟通见面。",
    en: "The first contact or meeting takes place within a set time of assignment.",
    source: localRule("崇义县十五个工作日", "Chongyi, 15 working days"),
  },
  "handling-contact-forms": {
    zh: "沟通可采取面商、座谈、走访、现场踏勘、视察、调研、电话和网络等形式；只有当面的形式计入面商率。",
    en: "Contact may be a meeting, forum, visit, site visit, inspection, survey, call or message; only face-to-face kinds count for the meeting rate.",
    source: localRule("县级评分办法", "a county's scoring sheet"),
  },
  "handling-contact-confirm": {
    zh: "沟通应当留存时间、地点、人员和凭证，并由提案者确认。",
    en: "A contact is recorded with date, place, people and evidence, and the proposer confirms it.",
    source: practice,
  },
  "handling-consultation": {
    zh: "提案者、承办单位和政协均可提出办理协商，可以双方、多方或按专题进行。",
    en: "Proposer, unit or committee may ask for a handling consultation: two-party, many-party or by topic.",
    source: localRule("办理协商办法", "rules on handling consultation"),
  },
  "handling-draft-first": {
    zh: "答复初稿先征求提案者意见，取得一致后再正式答复。",
    en: "The draft reply is shown to the proposer first; the formal reply follows agreement.",
    source: localRule("县级“先沟通后答复”", "a county, consult before answering"),
  },
  "handling-assist-opinion": {
    zh: "会办单位应当在规定期限内向主办单位提出会办意见，不直接答复提案者。",
    en: "An assisting unit gives its opinion to the lead unit within the set time and does not answer the proposer.",
    source: localRule(
      "各地二十个工作日至两个月，以一个月为多",
      "20 working days to two months, most often one month",
    ),
  },
  "handling-disagreement": {
    zh: "会办意见不一致的由主办单位协调，协调不成的报上级领导决定。",
    en: "The lead unit coordinates differing opinions; failing that, a higher leader decides.",
    source: localRule("广州市", "Guangzhou"),
  },
  "handling-extension": {
    zh: "确有困难不能按期答复的，应当事先说明理由申请延期，经归口单位同意并告知提案委员会；总期限一般不超过六个月。",
    en: "A unit that cannot answer in time asks beforehand with reasons; the dispatch office agrees and the proposal committee is told; six months in all is the usual limit.",
    source: localRule("延一个月，总期限至六个月", "one month more, six months in all"),
  },
  "handling-remind": {
    zh: "临近期限和逾期的，以提醒、电话、上门和催办通知等方式催办。",
    en: "Units near or past the deadline are reminded by notice, call, visit and formal letter.",
    source: localRule("宿州市等", "Suzhou (Anhui) and others"),
  },
  "handling-ledger": {
    zh: "建立办理台账，按月检查、按季通报。",
    en: "A ledger is kept, checked monthly and reported quarterly.",
    source: localRule("台账管理办法", "ledger rules"),
  },
  "handling-countersign": {
    zh: "答复发出以前，主办单位应当送会办单位会签。",
    en: "Before a reply goes out the lead unit has the assisting units countersign it.",
    source: localRule("广元市朝天区", "Chaotian District"),
  },
  "handling-check": {
    zh: "答复发出以前由督查部门审核；答非所问、未经沟通、提案者不满意的退回重办，审核部门可以更改结果分类，前后分类均保留。",
    en: "The supervision office checks a reply before it goes out; one off the point, without contact or unsatisfying is sent back; the checker may change the class, and both classes are kept.",
    source: localRule("广元市朝天区；浙江某厅局", "Chaotian District; a bureau in Zhejiang"),
  },
  "handling-report": {
    zh: "承办单位每年总结办理工作，报交办单位和提案委员会；政府向全体会议书面通报办理情况。",
    en: "Each unit reports yearly on its handling; the government reports to the plenary in writing.",
    source: localRule(
      "黄石市九月底前；灵武市书面通报",
      "Huangshi by the end of September; Lingwu in writing",
    ),
  },
} satisfies Record<string, ArticleBody>

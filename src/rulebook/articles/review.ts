import { type ArticleBody, localRule, nationalReports, practice, proposalRegulation } from "./source.ts"

/** Who reviews a proposal, on what grounds, and what may become of it. */
export const reviewArticles = {
  "review-body": {
    zh: "每届第一次全体会议设提案审查委员会审查提案，其他时间由提案委员会负责；大会期间的日常工作由大会秘书处提案组承担，平时由提案委员会办公室承担。",
    en: "At the first plenary of a term a review committee reviews proposals; at all other times the proposal committee does; the plenary's proposal group or the committee's office does the daily work.",
    source: localRule("江苏省、兰州市、广州市等", "Jiangsu, Lanzhou, Guangzhou and others"),
  },
  "review-plan": {
    zh: "每次全体会议前应当制定提案审查工作方案。",
    en: "A review plan is adopted before each plenary.",
    source: localRule("江苏省等", "Jiangsu and others"),
  },
  "review-rounds": {
    zh: "提案经初审、复审后由委员会审定；轮次和分组由本单位规定，一般一至三轮。",
    en: "A proposal is reviewed first, reviewed again, and decided by the committee; the organisation sets one to three rounds and the groups.",
    source: localRule("兰州市、广州市等", "Lanzhou, Guangzhou and others"),
  },
  "review-first": {
    zh: "初审由工作人员进行，查明提案者资格、内容和形式，提出处理和承办单位的建议。",
    en: "Staff make the first review: eligibility, content and form, and a suggestion for the outcome and the units.",
    source: localRule("广州市、兰州市", "Guangzhou, Lanzhou"),
  },
  "review-second": {
    zh: "复审由审查小组进行，可以分专题；与初审意见不同的应当写明理由。",
    en: "Review groups, by subject where the place has them, make the second review and give reasons where they differ from the first.",
    source: localRule("广州市、兰州市", "Guangzhou, Lanzhou"),
  },
  "review-final": {
    zh: "是否立案及其他处理由提案审查委员会或提案委员会审定。",
    en: "The review committee or the proposal committee decides whether to file a proposal and on every other outcome.",
    source: proposalRegulation,
  },
  "review-intersession": {
    zh: "平时提案由提案委员会主任或副主任审定；集体提案和重要提案提交委员会会议，有的地方须经主席会议同意。",
    en: "The director or a deputy decides on inter-session proposals; collective and important ones go to the committee, in some places to the chairpersons' meeting.",
    source: localRule(
      "市辖区做法；部分县须经主席会议",
      "urban districts; some counties require the chairpersons' meeting",
    ),
  },
  "review-checks": {
    zh: "审查三项内容：提案者资格，内容，格式及署名盖章。",
    en: "Three things are checked: the proposer's eligibility, the content, and the form with signature or seal.",
    source: practice,
  },
  "review-grounds": {
    zh: "有下列情形之一的不予立案：涉及党和国家秘密；国家明令禁止；党员对党内人事安排有意见；民主党派成员反映本组织内部问题；已进入诉讼或仲裁程序；属学术研讨；为本人或亲属解决个人问题；宣传推介具体作品或产品；指名举报；内容空泛、没有具体建议。",
    en: "A proposal is not filed when it touches Party or state secrets; is prohibited by the state; is a Party member's view on inner-Party appointments; is a party member's view on the inner affairs of that party; is before a court or arbitrator; is academic discussion; seeks to settle a personal matter of the proposer or relatives; promotes a particular work or product; reports a named person; or is empty and recommends nothing concrete.",
    source: proposalRegulation,
  },
  "review-grounds-local": {
    zh: "本单位可以增列不予立案的情形，如超出本地职权、抄袭、一案多事、本届已有相同提案或问题已经解决。",
    en: "An organisation may add grounds: beyond local powers, copied, several matters in one, already filed this term, already solved.",
    source: localRule("荆州市等", "Jingzhou and others"),
  },
  "review-file": {
    zh: "符合规定的提案予以立案，确定类别并编号，作为承办单位应当办理和答复的案件。",
    en: "A proposal that meets the rules is filed: it is given a category and a number and must be handled and answered.",
    source: proposalRegulation,
  },
  "review-number": {
    zh: "提案编号在同届同次会议内唯一，审定以后可以逐件或成批编定；格式由本单位规定。",
    en: "A number is unique within term and session and is given after the decision, singly or in bulk, in the organisation's pattern.",
    source: practice,
  },
  "review-category": {
    zh: "立案提案按经济、政治、文化、社会、生态文明建设等类别归类，类别由本单位按届规定。",
    en: "Filed proposals are classed as economic, political, cultural, social, ecological and other, as the organisation sets for the term.",
    source: nationalReports,
  },
  "review-merge": {
    zh: "内容相同或相近的提案，与提案者协商同意后可以并案，合并为一件，各提案者均为该案提案者。",
    en: "Proposals of the same or like content may be merged into one case after consulting their proposers, all of whom become proposers of that case.",
    source: proposalRegulation,
  },
  "review-convert-opinion": {
    zh: "不宜立案而有参考价值的，可以转为社情民意信息，告知提案者并保留关联。",
    en: "What is not fit to file but is of value may be converted into an opinion report; the proposer is told and the link is kept.",
    source: localRule("上海市、浙江等地县区", "Shanghai; districts in Zhejiang"),
  },
  "review-convert-advice": {
    zh: "不予立案的，可以作为意见建议或委员来信转送有关部门研究参考，不作为必须答复的案件。",
    en: "A proposal that is not filed may be forwarded as advice or a member's letter, without a duty of formal reply.",
    source: nationalReports,
  },
  "review-escalate": {
    zh: "超出本级职权而值得反映的，可以转报上级政协，由上级按其规定处理。",
    en: "A worthwhile matter beyond local powers may be lifted to the higher-level committee.",
    source: localRule("汕尾市的区", "a district of Shanwei"),
  },
  "review-external": {
    zh: "事项属于外单位职权的，可以商请该单位研究，并把其意见告诉提案者。",
    en: "A matter of an outside body may be sent to it by agreement, and its view is passed to the proposer.",
    source: localRule("市辖区做法", "practice of urban districts"),
  },
  "review-resolved": {
    zh: "会议期间已经解决的事项，经提案者确认后当场办结，不再交办。",
    en: "A matter solved during the plenary is closed on the spot when the proposer confirms, without assignment.",
    source: localRule("市辖区做法", "practice of urban districts"),
  },
  "review-return": {
    zh: "内容或形式需要修改的，退回提案者并写明理由和修改要求；修改后重新审查。",
    en: "A proposal that needs work is returned with the reason and what to change, and is reviewed again afterwards.",
    source: practice,
  },
  "review-reject": {
    zh: "不予立案的应当及时告知提案者并说明理由；内容有参考价值的仍予转送。",
    en: "A proposer whose proposal is not filed is told promptly and given the reason; useful content is still forwarded.",
    source: proposalRegulation,
  },
  "review-reason": {
    zh: "每项审查结果都应当写明理由并让提案者看到。",
    en: "Every outcome of review carries a reason that the proposer can see.",
    source: localRule("有的地方委员意见与答复", "one place, members' complaint and the office's answer"),
  },
  "review-withdraw": {
    zh: "立案以前提案者可以书面说明理由撤回提案；经协商也可以撤案。",
    en: "Before filing a proposer may withdraw with a written reason; a case may also be withdrawn by agreement.",
    source: proposalRegulation,
  },
  "review-summary": {
    zh: "全体会议闭幕时提出提案审查情况报告，写明截止时间、收到、立案、并案、转办件数和分类。",
    en: "At the close of a plenary a report states the cut-off, and how many were received, filed, merged and converted, by kind and field.",
    source: proposalRegulation,
  },
} satisfies Record<string, ArticleBody>

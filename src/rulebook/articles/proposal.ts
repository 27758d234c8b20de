import {
  type ArticleBody,
  charter,
  localRule,
  nationalReports,
  practice,
  proposalRegulation,
} from "./source.ts"

/** Who may propose, what a proposal must be, and when it may be handed in. */
export const proposalArticles = {
  "proposal-right": {
    zh: "政协委员、参加政协的党派和人民团体、政协专门委员会等有权提出提案。",
    en: "Members, the parties and people's organisations that take part in the committee, and its special committees have the right to submit proposals.",
    source: charter,
  },
  "proposal-draft": {
    zh: "提案由提案者自己起草；提交之前可以随时修改或放弃。",
    en: "A proposer drafts the proposal and may change or drop it at any time before submitting it.",
    source: practice,
  },
  "proposal-member": {
    zh: "本届委员可以个人名义提出提案。",
    en: "A member of the current term may submit a proposal in his or her own name.",
    source: proposalRegulation,
  },
  "proposal-cosign": {
    zh: "委员可以联名提出提案，发起人为第一提案人，列在首位；联名人应当看过并同意提案内容。",
    en: "Members may submit a proposal jointly; the originator is the first proposer and is listed first; co-signers should have read and agreed to the text.",
    source: proposalRegulation,
  },
  "proposal-cosign-confirm": {
    zh: "被邀请联名的委员应当在截止时间前本人确认；逾期未确认的不计为联名人，第一提案人可以移除未确认者。",
    en: "An invited co-signer confirms in person before the cut-off; one who has not is not counted, and the first proposer may remove an unconfirmed invitation.",
    source: localRule("广元市朝天区一类县区", "county-level practice, Chaotian District type"),
  },
  "proposal-party": {
    zh: "参加政协的各党派和工商联可以本组织名义提出提案，并加盖公章。",
    en: "The parties that take part in the committee, and the federation of industry and commerce, may propose in their own name under their official seal.",
    source: proposalRegulation,
  },
  "proposal-organisation": {
    zh: "参加政协的人民团体可以本组织名义提出提案，并加盖公章。",
    en: "People's organisations that take part in the committee may propose in their own name under their official seal.",
    source: proposalRegulation,
  },
  "proposal-sector": {
    zh: "政协全体会议期间可以界别名义提出提案，由召集人或负责人署名；有的地方闭会期间也可提出。",
    en: "During a plenary a sector may propose, signed by its convener or head; some places allow it at any time.",
    source: proposalRegulation,
  },
  "proposal-group": {
    zh: "政协全体会议期间可以委员小组或联组名义提出提案，由组长署名。",
    en: "During a plenary a group or joint group of members may propose, signed by the group leader.",
    source: proposalRegulation,
  },
  "proposal-committee": {
    zh: "政协专门委员会可以本委员会名义提出提案，由主任署名或者加盖公章。",
    en: "A special committee may propose in its own name, signed by its director or sealed.",
    source: proposalRegulation,
  },
  "proposal-liaison-group": {
    zh: "有的地方，地区联络组或街道委员活动小组可以提出提案，由组长署名。",
    en: "In some places a district liaison group or a street group of members may propose, signed by its head.",
    source: localRule("上海市青浦区、北京市东城区", "Qingpu (Shanghai), Dongcheng (Beijing)"),
  },
  "proposal-higher-level": {
    zh: "有的地方，在本地的上级政协委员可以向本级政协提出提案，也可以与本级委员联名。",
    en: "In some places members of higher-level committees living locally may propose here, also together with local members.",
    source: localRule("荆州市、上海市、上海市青浦区", "Jingzhou, Shanghai, Qingpu"),
  },
  "proposal-collective": {
    zh: "不以委员个人名义署名的提案为集体提案，统计时与委员提案分列。",
    en: "A proposal not signed by individual members is a collective proposal and is counted apart from members' proposals.",
    source: proposalRegulation,
  },
  "proposal-content": {
    zh: "提案应当有情况、有分析、有具体建议，三部分均不得为空。",
    en: "A proposal states the situation, analyses it, and makes concrete recommendations; none of the three may be empty.",
    source: proposalRegulation,
  },
  "proposal-itemised": {
    zh: "具体建议应当逐条列出，以便逐条答复、逐条统计采纳情况。",
    en: "Recommendations are written one by one, so that each can be answered and its adoption counted.",
    source: localRule("通州区采纳率的计算办法", "Tongzhou, which counts adoption by recommendation"),
  },
  "proposal-one-matter": {
    zh: "一事一案，一件提案只谈一件事情；一案多事的可以退回修改或者作来信处理。",
    en: "One matter, one proposal; a text on several matters may be returned or treated as a letter.",
    source: proposalRegulation,
  },
  "proposal-subject": {
    zh: "案由应当简短明确；工作人员可以规范案由、精简文字，但应当保留原意、留下痕迹并征得提案者同意。",
    en: "The subject is short and plain; staff may tidy the subject and trim the text, keeping the meaning, leaving a trace and asking the proposer's consent.",
    source: localRule("市辖区提案审查做法", "review practice of urban districts"),
  },
  "proposal-form": {
    zh: "提案应当写明届次、类别、案由、提案者及联系方式、正文，并可写明建议承办单位、是否同意公开、是否愿意与承办单位面商、是否经过调研及附件。",
    en: "A proposal states term and session, category, subject, proposer and contact, and text; and may state suggested units, consent to publication, wish to meet the unit, whether it rests on research, and attachments.",
    source: localRule("洛阳市等地提案表", "proposal forms of several places"),
  },
  "proposal-length": {
    zh: "提案一般不超过一千五百字，具体限额由本单位规定；表格、图片作为附件。",
    en: "A proposal is normally at most 1,500 characters; the organisation sets the limit; tables and pictures are attached.",
    source: localRule("荆州市等，一千五百至二千五百字", "Jingzhou and others, 1,500 to 2,500 characters"),
  },
  "proposal-count": {
    zh: "提案重在质量；对委员每年提案的件数，各地只有鼓励或最低要求，没有统一上限。",
    en: "Quality comes first; places encourage or require a number of proposals a year, and none was found to cap it in general.",
    source: localRule("上海市、上海市闵行区", "Shanghai, Minhang"),
  },
  "proposal-originality": {
    zh: "提案不得抄袭；提交的提案应当查重，是否抄袭由人认定，不由系统认定。",
    en: "A proposal may not be copied; submissions are checked for duplicates, and people, not the system, decide what is copying.",
    source: localRule(
      "荆州市；某省政协《提案抄袭认定处理暂行办法》",
      "Jingzhou; a provincial rule on copied proposals",
    ),
  },
  "proposal-similar": {
    zh: "撰写提案时向提案者显示以往相近的提案及答复，供其参考，避免重复。",
    en: "While writing, the proposer is shown earlier similar proposals and their replies, to avoid repetition.",
    source: localRule("鄂州市", "Ezhou"),
  },
  "proposal-lead": {
    zh: "可以向社会征集提案线索，实名、一事一线索、限定字数；个人事项、诉讼仲裁、信访举报、涉密和超出本地职权的不收。线索不是提案。",
    en: "Leads may be gathered from the public: real name, one matter each, limited in length; personal matters, lawsuits, petitions, reports against persons, secrets and matters beyond local powers are excluded. A lead is not a proposal.",
    source: localRule("广东省等", "Guangdong and others"),
  },
  "proposal-topic-catalogue": {
    zh: "会前可以汇总线索和部门意见，编发选题参考目录，并注明可联系的出题单位。",
    en: "Before a plenary a reference catalogue of topics may be compiled from leads and departments, naming the unit to contact.",
    source: localRule("荆州市", "Jingzhou"),
  },
  "proposal-window": {
    zh: "大会提案自全体会议开幕前规定的日期起征集，到会议公布的截止时间为止。",
    en: "Plenary proposals are taken from a set day before the opening until the cut-off hour announced by the plenary.",
    source: localRule(
      "开幕前三个月起，截止时间由全体会议公布",
      "from three months before the opening to the announced cut-off",
    ),
  },
  "proposal-late": {
    zh: "截止时间以后提交的提案不作退件，按平时提案办理。",
    en: "A proposal handed in after the cut-off is not refused; it becomes an inter-session proposal.",
    source: localRule("浙江等地县区", "counties and districts in Zhejiang and elsewhere"),
  },
  "proposal-intersession": {
    zh: "全体会议闭会期间可以随时提出平时提案，随到随审；有的地方每年集中交办一次。",
    en: "Between plenaries a proposal may be handed in at any time and is reviewed on arrival; some places assign them in one yearly batch.",
    source: proposalRegulation,
  },
  "proposal-early": {
    zh: "可以在全体会议前提前征集、提前审查。",
    en: "Proposals may be gathered and reviewed before the plenary opens.",
    source: localRule("荆州市", "Jingzhou"),
  },
  "proposal-submit": {
    zh: "提案由第一提案人或者提案单位按规定署名、盖章后正式提交。",
    en: "A proposal is submitted by its first proposer or proposing body, signed or sealed as its kind requires.",
    source: proposalRegulation,
  },
  "proposal-assisted": {
    zh: "委员不便使用系统的，工作人员可以代为录入，并注明代录人和依据的原件。",
    en: "For a member who cannot use the system staff may enter the proposal, and the record names who entered it and the original.",
    source: localRule("广元市朝天区", "Chaotian District"),
  },
  "proposal-secrecy": {
    zh: "涉及党和国家秘密、工作秘密的内容不得写入提案系统。",
    en: "Party, state and work secrets may not be written into the proposal system.",
    source: proposalRegulation,
  },
  "proposal-participation": {
    zh: "提出提案是委员履职的重要方式，提案参与情况按委员人数统计。",
    en: "Proposing is an important way for members to serve; participation is counted against the number of members.",
    source: nationalReports,
  },
} satisfies Record<string, ArticleBody>

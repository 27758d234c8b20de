import { type ArticleBody, officialPapers, practice, type Source } from "./source.ts"

const format: Source = {
  kind: "national",
  zh: "GB/T 9704-2012《党政机关公文格式》",
  en: "GB/T 9704-2012, Layout key for official documents of Party and government bodies",
}

/** Official documents: drafting, sign-off, number, seal, distribution, archive. */
export const documentArticles = {
  "document-draft": {
    zh: "公文由主办部门起草，内容符合实际，文字精练，格式规范。",
    en: "The office in charge drafts the document: true to the facts, terse, in the prescribed form.",
    source: officialPapers,
  },
  "document-signoff": {
    zh: "公文应当经本机关负责人审批签发；签发人应当签署意见、姓名和日期。",
    en: "A document is issued on the word of the body's leader, who signs with opinion, name and date.",
    source: officialPapers,
  },
  "document-review": {
    zh: "公文签发前应当审核；不宜发文的退回起草部门并说明理由。",
    en: "A document is examined before it is signed; one that should not go out is returned to its drafters with the reason.",
    source: officialPapers,
  },
  "document-issue": {
    zh: "已经签发的公文复核后确定发文字号，用印印发；内容不得再改。",
    en: "What has been signed gets its number and seal and goes out; its content is not changed any more.",
    source: officialPapers,
  },
  "document-distribute": {
    zh: "公文印发后登记分送范围和数量，由收文机关签收。",
    en: "Whom a document went to is recorded, and those who take it sign for it.",
    source: officialPapers,
  },
  "document-archive": {
    zh: "需要归档的公文及有关材料，应当及时收集齐全、整理归档。",
    en: "Documents that are to be kept, with what belongs to them, are collected and archived in time.",
    source: officialPapers,
  },
  "document-format": {
    zh: "公文用纸、版心、字体字号、行数字数、要素编排按照国家标准执行。",
    en: "Paper, print area, type, lines and characters, and the place of each element follow the national standard.",
    source: format,
  },
  "document-withdraw": {
    zh: "尚未印发的公文可以撤回，撤回要说明理由。",
    en: "A document that has not gone out may be withdrawn, with the reason.",
    source: practice,
  },
} satisfies Record<string, ArticleBody>

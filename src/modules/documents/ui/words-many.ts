/** Many documents at once. */
export const manyWords = {
  sign: { zh: "签批待我签的（{n} 件）", en: "Sign what awaits me ({n})" },
  issue: { zh: "编号印发已签发的（{n} 件）", en: "Number and issue what is signed ({n})" },
  verbSign: { zh: "签批同意（{n} 件）", en: "Sign {n}" },
  verbIssue: { zh: "编号印发（{n} 件）", en: "Number and issue {n}" },
  signHelp: {
    zh: "以您的名义逐件签批，一次办完。点标题可以先看全文，去掉勾选的不签。",
    en: "Signs each in your name, all in one act. Open a title to read it first; what is not ticked is not signed.",
  },
  issueHelp: {
    zh: "按起草的先后逐件编号，号码连续；加盖印章、存档并送达。印发后不能修改。",
    en: "Numbers them in the order in which they were drafted, without gaps; seals, archives and sends them. They cannot be changed afterwards.",
  },
  pick: { zh: "公文", en: "Documents" },
  allKinds: { zh: "全部文种", en: "All kinds" },
  none: { zh: "已经没有待办的公文。", en: "Nothing waits any more." },
  take: { zh: "打包下载", en: "Download as one file" },
  takeHelp: {
    zh: "已印发的公文按存档时的样子装进一个压缩包；下载会留下记录。",
    en: "Issued documents as they were archived, in one ZIP. The download is recorded.",
  },
  from: { zh: "印发日期从", en: "Issued from" },
  to: { zh: "到", en: "To" },
  format: { zh: "格式", en: "Format" },
  formats: {
    pdf: { zh: "PDF", en: "PDF" },
    docx: { zh: "Word", en: "Word" },
    both: { zh: "PDF 和 Word", en: "PDF and Word" },
  },
  found: { zh: "共 {n} 件", en: "{n} in all" },
  download: { zh: "下载", en: "Download" },
} as const

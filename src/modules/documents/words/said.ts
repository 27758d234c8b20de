import type { ProcedureWords } from "../../../platform/procedures/office.ts"

/** Refusals: what is missing, why, what to do. */
export const documentReasons = {
  chain_empty: {
    zh: "这类公文的模板没有设置签批流程，可以直接印发；需要签批的，请先在模板中设置。",
    en: "The template of this kind has no sign-off chain: issue it directly, or set a chain in the template first.",
  },
  not_signed_yet: {
    zh: "公文尚未按流程签批完毕，不能印发。请先送签。",
    en: "It has not been signed throughout and cannot be issued. Hand it in for signing first.",
  },
  own_draft: {
    zh: "起草人不能签批自己的文稿。请由流程中的其他人签批，或请管理员调整模板的签批流程。",
    en: "Nobody signs their own draft. Let somebody else in the chain sign, or have the template's chain changed.",
  },
  signed_already: {
    zh: "您在本轮已经签批过，同一人不能代签其他环节。请由下一环节的签批人签批。",
    en: "You have signed in this round; one person does not sign for another step. Leave it to the next signer.",
  },
  no_addressees: {
    zh: "还没有主送单位。请在文稿中填写主送。",
    en: "There is no addressee. Name one in the draft.",
  },
  too_many_addressees: {
    zh: "主送、抄送各不超过 80 个。请改用统称，或分批印发。",
    en: "There are at most 80 addressees and 80 copies. Use a collective name, or issue several documents.",
  },
  state_secret: {
    zh: "文稿标有密级。涉及国家秘密的内容不得录入本系统，请撤回并改用涉密渠道办理。",
    en: "The draft bears a mark of secrecy. State secrets may not be entered here: withdraw it and use a classified channel.",
  },
  all_received: {
    zh: "所有收文单位都已签收。可以归档。",
    en: "All recipients have signed for it. It can be archived.",
  },
  received_already: {
    zh: "已经登记过签收，不必重复登记。",
    en: "The receipt is recorded already; nothing more is needed.",
  },
  no_such_recipient: {
    zh: "没有这个收文单位。请刷新页面后重新选择。",
    en: "There is no such recipient. Reload the page and choose again.",
  },
  template_field_missing: {
    zh: "模板需要的内容没有提供：{fields}。请补充，或在模板中去掉相应的花括号。",
    en: "The template asks for what was not given: {fields}. Give it, or take the braces out of the template.",
  },
  no_such_series: {
    zh: "没有代码为“{code}”的文号系列，或已停用。请在公文设置中添加，或在模板中改用其他系列。",
    en: "There is no series with the code {code}, or it is retired. Add it in the settings, or choose another in the template.",
  },
  series_exists: {
    zh: "已有代码为“{code}”的文号系列。请换一个代码。",
    en: "A series with the code {code} exists. Choose another code.",
  },
  pattern_without_number: {
    zh: "文号格式中必须有 {n}（序号）。例如：云政协办函〔{year}〕{n}号。",
    en: "The pattern must hold {n}, the number, as in 云政协办函〔{year}〕{n}号.",
  },
  no_such_seal: {
    zh: "模板使用的印章不存在或已停用。请在公文设置中更换。",
    en: "The template's seal does not exist or is retired. Choose another in the settings.",
  },
  seal_failed: {
    zh: "印章“{name}”没有盖上：印章服务或密钥文件不可用。公文没有编号，也没有印发；请联系系统管理员后重试。",
    en: "The seal “{name}” could not be affixed: its service or key file is not available. The document has no number and was not issued; tell the system administrator, then try again.",
  },
  no_seal_keys: {
    zh: "本服务器没有设置存放印章密钥的目录。请管理员设置 SEAL_KEYS_DIRECTORY 后再试。",
    en: "This server has no directory for the keys of seals. Let the administrator set SEAL_KEYS_DIRECTORY, then try again.",
  },
  seal_not_png: {
    zh: "印章图片须为 PNG 格式（背景透明），边长 200 至 2000 像素。请重新制作后上传。",
    en: "The seal's picture is a PNG with a transparent background, 200 to 2000 pixels wide. Make it anew and upload it.",
  },
  no_template_draft: {
    zh: "这类公文的模板没有正在修改的草稿。请先修改并保存草稿。",
    en: "There is no draft of this template. Change it and save a draft first.",
  },
  template_not_previewed: {
    zh: "模板改动后还没有预览。请先预览，确认版式无误再发布。",
    en: "The template has not been previewed since it was changed. Preview it first, then publish.",
  },
  only_form_keepers: {
    zh: "模板、文号和印章由办公室或系统管理员维护。需要修改的，请联系他们。",
    en: "Templates, series and seals are kept by the office or the system administrator. Ask them for the change.",
  },
  not_your_kind: {
    zh: "这类公文不由您所在的办公室起草。请选择其他文种，或联系主管办公室。",
    en: "Your office does not draft this kind of document. Choose another kind, or ask the office in charge.",
  },
  nothing_to_draw_up: {
    zh: "现在还没有可以写入这份公文的内容。请先在办理页面完成相应的步骤，再来起草。",
    en: "There is nothing yet for this document to say. Take the step that it rests on first, then draw it up.",
  },
  not_issued_yet: {
    zh: "公文尚未印发，还没有可以下载的文件。可以先看预览。",
    en: "It has not been issued and has no files yet. Look at the preview.",
  },
  no_files_found: {
    zh: "这个范围内没有已印发的公文。请调整文种、日期后再下载。",
    en: "Nothing was issued in this range. Change the kind or the days and download again.",
  },
  too_many_files: {
    zh: "一个压缩包最多 {most} 件公文。请按文种或日期分批下载。",
    en: "One archive holds {most} documents at most. Download them by kind or by days.",
  },
} satisfies ProcedureWords["reasons"]

const about = { zh: "《{subject}》", en: "{subject}" }
const told = (zh: string, en: string) => ({ title: { zh, en }, body: about })

export const documentNotices = {
  to_sign: told("有公文待您签批", "A document awaits your signature"),
  signed: told("公文已签批", "A document was signed"),
  many_to_sign: {
    title: { zh: "有一批公文待您签批", en: "A number of documents await your signature" },
    body: { zh: "请到公文列表一次签批。", en: "Sign them in one act from the list of documents." },
  },
  many_signed: {
    title: { zh: "一批公文已签批", en: "A number of documents were signed" },
    body: {
      zh: "{by}签批。签批完毕的，可以在公文列表编号印发。",
      en: "By {by}. Number and issue what is signed throughout from the list of documents.",
    },
  },
  sent_back: told("公文退回修改", "A document was sent back"),
  document_issued: told("收到公文，请签收", "A document has come; please sign for it"),
  overdue: told("公文办理已逾期", "A document is overdue"),
  due_soon: told("公文办理即将到期", "A document is due soon"),
}

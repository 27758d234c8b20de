export const reasons = {
  no_file: { zh: "没有收到文件，请选择文件后重试。", en: "No file arrived. Choose a file and try again." },
  no_such_file: { zh: "没有这个附件，或您无权查看。", en: "There is no such file, or you may not read it." },
  not_your_case: {
    zh: "现在不能给这件材料加附件：只有当前可以办理它的人才能添加。请联系承办它的人。",
    en: "A file cannot be added here now: only those who can act on this case at present may add one. Ask whoever is dealing with it.",
  },
  not_your_file: {
    zh: "只能移除自己上传、尚未提交的附件。",
    en: "You can only remove what you uploaded yourself and have not submitted.",
  },
}

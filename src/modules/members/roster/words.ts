/** Words of the sectors that a roster names before they are registered. */
export const sectorWords = {
  title: { zh: "花名册中有 {n} 个界别还没有登记", en: "{n} sectors of the roster are not registered yet" },
  lead: {
    zh: "名称无误的可在这里一并登记，登记后自动重新核对；写错的请改正文件。",
    en: "Register here those that are spelt rightly; the roster is then looked at again. Correct the others in the file.",
  },
  rows: { zh: "{n} 人", en: "{n} people" },
  register: { zh: "登记选中的 {n} 个界别", en: "Register the {n} chosen" },
}

import type { Words } from "../../base/words.ts"

export const reasons: Readonly<Record<string, Words>> = {
  not_in_batches: {
    zh: "这一办理不能批量进行，请逐件办理。",
    en: "This cannot be done to many at once. Do it case by case.",
  },
  batch_in_person: {
    zh: "批量办理只能以本人名义进行。请退出代办后再办。",
    en: "Many cases are acted on in one's own name only. Leave the role you act in for somebody first.",
  },
  no_such_batch: {
    zh: "没有找到这次批量办理，或不是您发起的。请从“批量办理”列表打开。",
    en: "This batch was not found, or it is not yours. Open it from the list of batches.",
  },
}

export const screens = {
  about: {
    zh: "您发起的批量办理。每件单独成立，办不成的不影响其余。",
    en: "What you have begun for many cases at once. Each stands by itself; one refusal does not touch the others.",
  },
  empty: { zh: "还没有批量办理", en: "No batch yet" },
  emptyHelp: {
    zh: "在审查、编号与交办、办理期限等列表中选中多件一起办理后，进展和结果会列在这里。",
    en: "Choose several cases in review, assignment or the deadlines board; progress and results will stand here.",
  },
  what: { zh: "办理", en: "What" },
  begun: { zh: "开始", en: "Begun" },
  state: { zh: "进展", en: "Progress" },
  line: { zh: "{title} {n} 件", en: "{title}: {n}" },
  running: { zh: "办理中 {done} / {total}", en: "{done} of {total}" },
  ended: { zh: "全部办成", en: "All went through" },
  endedSome: { zh: "{n} 件没有办成", en: "{n} did not go through" },
} satisfies Readonly<Record<string, Words>>

import type { Words } from "../../base/words.ts"

export const todoWords = {
  title: { zh: "待办", en: "To do" },
  empty: { zh: "现在没有需要您办理的事项。", en: "There is nothing you need to do now." },
  /** One line for a whole queue of the office. */
  queue: { zh: "{name}：{state} {count} 件", en: "{name}: {count} in “{state}”" },
  /** What is left when a person has more cases than the page lists. */
  rest: { zh: "{name}：{state}，另有 {count} 件", en: "{name}: {count} more in “{state}”" },
  whyParty: { zh: "您是{relation}", en: "You: {relation}" },
  whyUnit: { zh: "您的职责：{role}（{body}）", en: "Your role: {role} ({body})" },
  whyRole: { zh: "您的职责：{role}", en: "Your role: {role}" },
  whyPerson: { zh: "由您本人办理", en: "This is for you in person" },
  many: { zh: "{count}+", en: "{count}+" },
} satisfies Record<string, Words>

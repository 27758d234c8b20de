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

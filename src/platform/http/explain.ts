import type { Reason } from "../../base/reason.ts"
import { fill, type Language, type Params, type Words } from "../../base/words.ts"
import { reasons as filesReasons } from "../files/words.ts"
import type { AnyOffice, Registry } from "../procedures/office.ts"
import { reasons as platformReasons } from "../words.ts"

export type Explained = Reason & { readonly message: string }

/** Puts a reason into the reader's language; `procedure` is the one whose words come first. */
export type Explain = (reason: Reason, language: Language, procedure?: string) => Explained

/** Collects the words of every seated office, of the plant room, and what a code's parameters are called. */
export function explainer(registry: Registry): Explain {
  const offices = [...registry.offices.values()]

  return (reason, language, hint) => {
    const own = registry.offices.get(String(reason.params?.procedure ?? hint ?? ""))
    const words = wordsOf(reason.code, own, offices) ?? registry.reasons.get(reason.code)
    const params = { ...reason.params, ...spoken(reason, own ? [own] : offices, language) }
    return { ...reason, message: words ? fill(words[language], params) : reason.code }
  }
}

function wordsOf(code: string, own: AnyOffice | undefined, offices: readonly AnyOffice[]): Words | undefined {
  const books = [
    own?.words.reasons,
    platformReasons,
    filesReasons,
    ...offices.map((each) => each.words.reasons),
  ]
  return books.find((book) => book && Object.hasOwn(book, code))?.[code]
}

/** Codes in the parameters as people say them: the action's name, the state's, who may, what the field is called. */
function spoken(reason: Reason, offices: readonly AnyOffice[], language: Language): Params {
  const { action, state, who } = reason.params ?? {}
  const say = (kind: "actions" | "states" | "fields" | "policies", name: string) =>
    offices.map((office) => office.words[kind][name]).find(Boolean)?.[language]
  const said: Record<string, string> = {}
  if (action !== undefined) said.action = say("actions", String(action)) ?? String(action)
  if (state !== undefined) said.state = say("states", String(state)) ?? String(state)
  if (who !== undefined)
    said.who = String(who)
      .split(/(\s*[|&!()]\s*)/)
      .map((part) => joining[language][part.trim()] ?? say("policies", part.trim()) ?? part)
      .join("")
  said.field = whole[language]
  if (reason.field !== undefined)
    said.field = reason.field
      .split(".")
      .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : (say("fields", part) ?? part)))
      .join(" · ")
  return said
}

/** When no single field is at fault. */
const whole: Record<Language, string> = { zh: "提交的内容", en: "the input" }

const joining: Record<Language, Record<string, string>> = {
  zh: { "|": "或", "&": "且", "!": "非", "(": "（", ")": "）" },
  en: { "|": " or ", "&": " and ", "!": "not ", "(": "(", ")": ")" },
}

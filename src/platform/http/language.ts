import type { IncomingHttpHeaders } from "node:http"
import type { Language } from "../../base/words.ts"

/** The reader's language: what the screen says it shows (`x-language`), else what the browser prefers, else Chinese. */
export function languageOf(headers: IncomingHttpHeaders): Language {
  const said = headers["x-language"]
  if (said === "zh" || said === "en") return said
  const preferred = (headers["accept-language"] ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().toLowerCase().split(";")
      const q = params.find((each) => each.trim().startsWith("q="))
      return { language: tag.split("-")[0], weight: q ? Number(q.trim().slice(2)) : 1 }
    })
    .filter(({ language, weight }) => (language === "zh" || language === "en") && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return (preferred[0]?.language as Language | undefined) ?? "zh"
}

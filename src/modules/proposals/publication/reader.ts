import { fill, type Language, type Params, type Words } from "../../../base/words.ts"
import { languageOf } from "../../../platform/http/language.ts"
import type { PublicOrganisation } from "./reads.ts"

/** Who reads a public page: in which language, and at which address. */
export interface Reader {
  readonly language: Language
  /** Said in the address, `?lang=en`, and not by the browser: then every link on the page says so too. */
  readonly chosen: boolean
  /** Scheme and host under which the page was asked for. */
  readonly origin: string
  /** Path and query without the language. */
  readonly at: string
}

export function readerOf(
  request: { readonly url: string; readonly headers: Parameters<typeof languageOf>[0] },
  origin: string,
): Reader {
  const [path = "", query = ""] = request.url.split("?", 2)
  const asked = new URLSearchParams(query)
  const lang = asked.get("lang")
  const chosen = lang === "zh" || lang === "en"
  asked.delete("lang")
  const at = asked.size > 0 ? `${path}?${asked}` : path
  return { language: chosen ? lang : languageOf(request.headers), chosen, origin, at }
}

/** This address in a language of its own. */
export function inLanguage(address: string, language: Language): string {
  return `${address}${address.includes("?") ? "&" : "?"}lang=${language}`
}

export function addressOf(organisation: PublicOrganisation, rest = "", reader?: Reader): string {
  const address = `/open/${encodeURIComponent(organisation.slug)}/${rest}`
  return reader?.chosen ? inLanguage(address, reader.language) : address
}

export type Say = (words: Words, params?: Params) => string

export const sayTo =
  ({ language }: Reader): Say =>
  (words, params) =>
    fill(words[language], params)

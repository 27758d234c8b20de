import type { Language, Words } from "../../../base/words.ts"
import { html, type Markup } from "../../../platform/http/markup.ts"
import { toldOf, voiceWords as w } from "./words.ts"

/** The pages on which the public reports, as functions of data: no scripts, no session. */
export interface Reader {
  readonly language: Language
  readonly slug: string
  readonly organisation: string
}

export interface Standing {
  readonly state: string
  readonly receivedOn: string | null
  readonly reason: string | null
  readonly answers: readonly string[]
}

const addressOf = ({ slug }: Reader, path = "") => `/open/${encodeURIComponent(slug)}/voice${path}`

function page(reader: Reader, title: Words, body: Markup): string {
  const { language, organisation } = reader
  const { markup } = html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title[language]} · ${organisation}</title>
<link rel="stylesheet" href="/open/style.css">
</head>
<body>
<a class="skip" href="#main">${language === "zh" ? "跳到正文" : "Skip to the text"}</a>
<header class="head"><div class="wide"><span class="seal" aria-hidden="true">善</span>
<a href="${addressOf(reader)}"><span lang="zh-CN">${organisation}</span></a></div></header>
<main id="main" class="wide">
<h1>${title[language]}</h1>
${body}
</main>
<footer class="foot"><div class="wide"><p>${w.foot[language]}</p></div></footer>
</body>
</html>
`
  return markup
}

const line = (label: string, control: Markup) => html`<label class="words">${label}${control}</label>`

export function formPage(reader: Reader, refused = false): string {
  const say = (words: Words) => words[reader.language]
  const textarea = (name: string, rows: number, most: number) =>
    html`<textarea name="${name}" rows="${rows}" maxlength="${most}" required></textarea>`
  return page(
    reader,
    w.title,
    html`<p class="lead">${say(w.lead)}</p>
${refused && html`<p class="note" role="alert">${say(w.unread)}</p>`}
<form method="post" action="${addressOf(reader)}">
<p class="words">${say(w.secrecy)}</p>
${line(say(w.subject), html`<input name="title" required minlength="2" maxlength="80" autocomplete="off">`)}
${line(say(w.problem), textarea("problem", 6, 1500))}
${line(say(w.suggestion), textarea("suggestion", 4, 1500))}
${line(say(w.place), html`<input name="place" maxlength="100" autocomplete="off">`)}
${line(say(w.name), html`<input name="name" maxlength="40" autocomplete="name">`)}
${line(say(w.phone), html`<input name="phone" type="tel" maxlength="20" autocomplete="tel">`)}
<p class="words">${say(w.contact)}</p>
<div hidden><label>website<input name="website" tabindex="-1" autocomplete="off"></label></div>
<label class="words tick"><input name="declared" type="checkbox" value="yes" required> ${say(w.declare)}</label>
<div class="go"><button type="submit">${say(w.send)}</button></div>
</form>
${lookUp(reader)}`,
  )
}

function lookUp(reader: Reader): Markup {
  const { language } = reader
  return html`<h2>${w.track[language]}</h2>
<form method="get" action="${addressOf(reader, "/receipt")}">
${line(w.receipt[language], html`<input name="number" required maxlength="40" autocomplete="off">`)}
<div class="go"><button type="submit">${w.look[language]}</button></div>
</form>`
}

export function receiptPage(reader: Reader, number: string): string {
  const { language } = reader
  return page(
    reader,
    w.thanks,
    html`<div class="plain"><p>${w.receipt[language]}</p><p><strong id="receipt">${number}</strong></p>
<p>${w.keep[language]}</p>
<p><a href="${addressOf(reader, `/receipt?number=${encodeURIComponent(number)}`)}">${w.track[language]}</a></p></div>`,
  )
}

export function standingPage(reader: Reader, standing: Standing | undefined): string {
  const { language } = reader
  if (!standing) {
    return page(
      reader,
      w.track,
      html`<p class="note" role="alert">${w.missing[language]}</p>${lookUp(reader)}`,
    )
  }
  return page(
    reader,
    w.standing,
    html`<div class="plain"><p><strong>${toldOf(standing.state)[language]}</strong></p>
<dl><div><dt>${w.received[language]}</dt><dd>${standing.receivedOn}</dd></div>
${standing.reason && html`<div><dt>${w.reason[language]}</dt><dd>${standing.reason}</dd></div>`}</dl>
${standing.answers.map((answer) => html`<h2>${w.answer[language]}</h2><p lang="zh-CN">${answer}</p>`)}</div>`,
  )
}

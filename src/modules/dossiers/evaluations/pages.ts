import type { Language, Words } from "../../../base/words.ts"
import { writtenDate } from "../../../base/written-date.ts"
import { html, type Markup } from "../../../platform/http/markup.ts"
import { idOf } from "../subject.ts"
import { markNames } from "./schema.ts"
import { ballotWords as w } from "./words.ts"
import type { Ballot } from "./writes.ts"

function page(language: Language, organisation: string, title: string, body: Markup): string {
  const { markup } = html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/open/style.css">
</head>
<body>
<header class="head"><div class="wide"><span class="seal" aria-hidden="true">善</span>
<span lang="zh-CN">${organisation}</span></div></header>
<main id="main" class="wide">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`
  return markup
}

const choice = (name: string, value: string, said: string, chosen = false): Markup =>
  html`<label class="choice"><input type="radio" name="${name}" value="${value}"${chosen && html` checked`}>${said}</label>`

/** The form behind a code: one choice for each member, sent once. */
export function ballotPage(language: Language, ballot: Ballot, action: string): string {
  const say = (words: Words) => words[language]
  return page(
    language,
    ballot.organisation,
    ballot.title,
    html`<p class="lead">${say(w.lead).replace("{name}", ballot.evaluator).replace("{date}", writtenDate(ballot.closesOn, language))}</p>
<p class="words">${say(ballot.sealed ? w.sealed : w.named)}</p>
<form method="post" action="${action}">
${ballot.members.map(
  ({
    name,
    post,
    ...subject
  }) => html`<fieldset><legend>${name}${post && html`<small>（${post}）</small>`}</legend>
${markNames.map((mark) => choice(idOf(subject), mark, say(w.marks[mark])))}
${choice(idOf(subject), "", say(w.unknown), true)}</fieldset>`,
)}
<p><button type="submit">${say(w.send)}</button></p>
</form>`,
  )
}

export function toldPage(language: Language, told: "thanks" | "spent"): string {
  return page(language, "", w[`${told}Title`][language], html`<p class="lead">${w[told][language]}</p>`)
}

import type { Words } from "../../../base/words.ts"
import { writtenDate } from "../../../base/written-date.ts"
import { html, type Markup, richText } from "../../../platform/http/markup.ts"
import { addressOf, inLanguage, type Reader, type Say, sayTo } from "./reader.ts"
import type { Facets, PublicFilter, PublicLine, PublicOrganisation, PublicPage, PublicText } from "./reads.ts"
import { editionWords, publicWords as w } from "./words.ts"

/** The public pages, as functions of data: no scripts, no session, nothing but what was published. */
export const styleAddress = "/open/style.css"

const languages = [
  { code: "zh", tag: "zh-CN", name: "中文" },
  { code: "en", tag: "en", name: "English" },
] as const

/** Words that were published stand as they were written, and say so to whoever reads the page aloud. */
const written = (text: string) => html`<span lang="zh-CN">${text}</span>`

/** A number 0012 of a session; as it is cited when the pattern says 第…号 itself. */
const cite = (line: Pick<PublicLine, "numberText" | "year">, say: Say) =>
  say(/号$/.test(line.numberText) ? w.citedAsWritten : w.cited, { year: line.year, n: line.numberText })

interface Frame {
  readonly reader: Reader
  readonly title: string
  readonly organisation?: PublicOrganisation
  readonly body: Markup
  readonly head?: Markup
  /** The page is the same whoever asks, and names no other address. */
  readonly nowhere?: boolean
}

function page({ reader, title, organisation, body, head, nowhere }: Frame): string {
  const say = sayTo(reader)
  const name = organisation?.name ?? say(w.site)
  const home = organisation ? addressOf(organisation, "", reader) : start(reader)
  const tag = languages.find(({ code }) => code === reader.language)?.tag
  const { markup } = html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${styleAddress}">
${
  !nowhere &&
  html`${languages.map(
    (each) =>
      html`<link rel="alternate" hreflang="${each.tag}" href="${reader.origin + inLanguage(reader.at, each.code)}">
`,
  )}<link rel="alternate" hreflang="x-default" href="${reader.origin + reader.at}">`
}
${organisation && html`<link rel="alternate" type="application/atom+xml" title="${say(w.feedTitle)}" href="${addressOf(organisation, "feed.atom", reader)}">`}
${head}
</head>
<body>
<a class="skip" href="#main">${say(w.skip)}</a>
<header class="head"><div class="wide"><span class="seal" aria-hidden="true">善</span>
<a href="${home}">${organisation ? written(name) : name}${organisation && html`<small>${say(w.below)}</small>`}</a>${
    !nowhere &&
    html`<nav class="languages" aria-label="${say(w.languages)}">${languages.map((each) =>
      each.code === reader.language
        ? html`<span aria-current="true" lang="${each.tag}">${each.name}</span>`
        : html`<a href="${inLanguage(reader.at, each.code)}" hreflang="${each.tag}" lang="${each.tag}">${each.name}</a>`,
    )}</nav>`
  }</div></header>
<main id="main" class="wide">
${body}
</main>
<footer class="foot"><div class="wide"><p>${say(w.foot)} ${say(w.original)}</p>
${
  organisation &&
  html`<p><a href="${addressOf(organisation, "feed.atom", reader)}">${say(w.feed)}</a><a href="${addressOf(organisation, "sitemap.xml")}">${say(w.map)}</a></p>`
}</div></footer>
</body>
</html>
`
  return markup
}

const start = (reader: Reader) => (reader.chosen ? inLanguage("/open", reader.language) : "/open")

export function homePage(reader: Reader, organisations: readonly PublicOrganisation[]): string {
  const say = sayTo(reader)
  const body =
    organisations.length === 0
      ? html`<h1>${say(w.site)}</h1><div class="plain"><p>${say(w.nobody)}</p></div>`
      : html`<h1>${say(w.site)}</h1><p class="lead">${say(w.choose)}</p>
<ul class="list">${organisations.map(
          (each) =>
            html`<li><a class="title" href="${addressOf(each, "", reader)}">${written(each.name)}</a></li>`,
        )}</ul>`
  return page({ reader, title: say(w.site), body })
}

/** What the organisation's own terms call in English what was published in Chinese. */
export type Labels = ReadonlyMap<string, string>

export interface ListView {
  readonly organisation: PublicOrganisation
  readonly filter: PublicFilter
  readonly facets: Facets
  readonly found: PublicPage
  readonly labels: Labels
}

export function listPage(reader: Reader, view: ListView): string {
  const { organisation, filter, facets, found, labels } = view
  const say = sayTo(reader)
  const { after, ...asked } = filter
  const narrowed = Object.values(asked).some(Boolean)
  const everything = addressOf(organisation, "", reader)
  const choose = (label: Words, name: string, values: readonly string[], chosen?: string) =>
    choice(say, labels, { label: say(label), name, values, chosen })
  const body = html`<h1>${say(w.list)}</h1>
<p class="lead">${reader.language === "zh" && organisation.name}${say(w.lead)}</p>
<form method="get" action="${addressOf(organisation)}" role="search">
${reader.chosen && html`<input type="hidden" name="lang" value="${reader.language}">`}
<label class="words">${say(w.find)}<input type="search" name="q" value="${filter.q}" maxlength="100"></label>
${choose(w.year, "year", facets.years, filter.year)}
${choose(w.category, "category", facets.categories, filter.category)}
${choose(w.unit, "unit", facets.units, filter.unit)}
${choose(w.class, "class", facets.classes, filter.class)}
<div class="go"><button type="submit">${say(w.go)}</button>${narrowed && html`<a href="${everything}">${say(w.clear)}</a>`}</div>
</form>
${
  found.items.length > 0
    ? results(reader, view, Boolean(after))
    : narrowed
      ? html`<div class="plain"><h2>${say(w.noMatch)}</h2><p>${say(w.noMatchHelp)}</p><p><a href="${everything}">${say(w.seeAll)}</a></p></div>`
      : html`<div class="plain"><h2>${say(w.none)}</h2><p>${say(w.noneHelp)}</p></div>`
}`
  return page({
    reader,
    title: `${filter.q ? `${filter.q} · ` : ""}${say(w.listTitle)} · ${organisation.name}`,
    organisation,
    body,
    head: html`${(narrowed || after) && html`<meta name="robots" content="noindex">`}`,
  })
}

interface Choice {
  readonly label: string
  readonly name: string
  readonly values: readonly string[]
  readonly chosen: string | undefined
}

function choice(say: Say, labels: Labels, { label, name, values, chosen }: Choice): Markup {
  // A value that is no longer offered stays visible, so that the form says what was asked.
  const all = chosen && !values.includes(chosen) ? [chosen, ...values] : values
  return html`<label>${label}<select name="${name}"><option value="">${say(w.all)}</option>${all.map(
    (value) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${labels.get(value) ?? value}</option>`,
  )}</select></label>`
}

function results(
  reader: Reader,
  { organisation, filter, found, labels }: ListView,
  further: boolean,
): Markup {
  const say = sayTo(reader)
  const address = (after?: string) => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...filter, after })) if (value) query.set(name, value)
    return addressOf(organisation, query.size > 0 ? `?${query}` : "", reader)
  }
  return html`<p class="found" role="status">${say(found.totalCapped ? w.foundMore : w.found, { n: found.total })}</p>
<ul class="list">${found.items.map(
    (
      each,
    ) => html`<li><a class="title" lang="zh-CN" href="${addressOf(organisation, each.id, reader)}">${each.subject}</a><div class="facts">
<span>${cite(each, say)}</span>${written(each.proposer)}${written(each.unitName)}${each.edition !== "formal" && html`<span>${editionOf(each, say)}</span>`}
<span>${classOf(each, say, labels)}</span><span>${publishedOn(each, reader)}</span></div></li>`,
  )}</ul>
${
  (found.next || further) &&
  html`<nav class="pages" aria-label="${say(w.pages)}">${further && html`<a href="${address()}">${say(w.first)}</a>`}${found.next && html`<a rel="next" href="${address(found.next)}">${say(w.next)}</a>`}</nav>`
}`
}

const editionOf = ({ edition }: Pick<PublicLine, "edition">, say: Say) =>
  say(editionWords[edition] ?? (editionWords.formal as Words))

const publishedOn = ({ publishedOn: on }: Pick<PublicLine, "publishedOn">, reader: Reader) =>
  sayTo(reader)(w.published, { date: writtenDate(on, reader.language) })

const classOf = (line: Pick<PublicLine, "resultClass" | "classLabel">, say: Say, labels: Labels) =>
  line.resultClass
    ? say(w.resultClass, {
        code: line.resultClass,
        label: labels.get(line.classLabel) ?? line.classLabel,
      })
    : ""

export function detailPage(
  reader: Reader,
  organisation: PublicOrganisation,
  text: PublicText,
  labels: Labels,
): string {
  const say = sayTo(reader)
  const day = (date: string) => writtenDate(date, reader.language)
  const letter = (of: Pick<PublicLine, "edition" | "unitName">) =>
    say(w.by, { unit: of.unitName, edition: editionOf(of, say) })
  const facts: [Words, string][] = [
    [w.number, cite(text, say)],
    [w.proposer, text.proposer],
    [w.category, labels.get(text.category) ?? text.category],
    [w.unit, text.unitName],
    [w.document, text.documentNumber],
    [w.class, classOf(text, say, labels)],
    [w.repliedOn, text.repliedOn ? day(text.repliedOn) : ""],
    [w.publishedOn, day(text.publishedOn)],
  ]
  const body = html`<p class="crumb"><a href="${addressOf(organisation, "", reader)}">${say(w.back)}</a></p>
<h1 lang="zh-CN">${text.subject}</h1>
<dl>${facts.filter(([, value]) => value !== "").map(([name, value]) => html`<div><dt>${say(name)}</dt><dd>${value}</dd></div>`)}</dl>
${text.redacted && html`<p class="note">${say(w.redacted)}</p>`}
<section class="sheet" aria-labelledby="proposal"><h2 id="proposal">${say(w.proposal)}</h2><div class="official" lang="zh-CN">${richText(text.proposalHtml)}</div></section>
<section class="sheet" aria-labelledby="reply"><h2 id="reply">${letter(text)}</h2><div class="official" lang="zh-CN">${richText(text.replyHtml)}</div></section>
${
  text.others.length > 0 &&
  html`<h2>${say(w.others)}</h2><ul class="list">${text.others.map(
    (each) =>
      html`<li><a class="title" href="${addressOf(organisation, each.id, reader)}">${letter(each)}</a><div class="facts"><span>${publishedOn(each, reader)}</span></div></li>`,
  )}</ul>`
}`
  return page({ reader, title: `${text.subject} · ${organisation.name}`, organisation, body })
}

/** One page for everything that is not there, whether it never was, is not public, or is public no more. */
export function missingPage(reader: Reader): string {
  const say = sayTo(reader)
  return page({
    reader,
    title: say(w.missing),
    head: html`<meta name="robots" content="noindex">`,
    body: html`<div class="plain"><h1>${say(w.missing)}</h1><p>${say(w.missingHelp)}</p><p><a href="${start(reader)}">${say(w.home)}</a></p></div>`,
    nowhere: true,
  })
}

import { html, type Markup, richText } from "./markup.ts"
import type { Facets, PublicFilter, PublicLine, PublicOrganisation, PublicPage, PublicText } from "./reads.ts"

/** The public pages, as functions of data: no scripts, no session, nothing but what was published. */
export const styleAddress = "/open/style.css"

const editions: Readonly<Record<string, string>> = {
  formal: "答复",
  again: "再次答复",
  supplementary: "补充答复",
}

export const addressOf = (organisation: PublicOrganisation, rest = "") =>
  `/open/${encodeURIComponent(organisation.slug)}/${rest}`

/** YYYY-MM-DD as it is written in a letter. */
export function writeDate(date: string): string {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return `${year}年${month}月${day}日`
}

/** A number 0012 of a session; as it is cited when the pattern says 第…号 itself. */
const cite = (line: Pick<PublicLine, "numberText" | "year">) =>
  /号$/.test(line.numberText) ? `${line.year}年 ${line.numberText}` : `${line.year}年 第${line.numberText}号`

interface Frame {
  readonly title: string
  readonly organisation?: PublicOrganisation
  readonly body: Markup
  readonly head?: Markup
}

function page({ title, organisation, body, head }: Frame): string {
  const name = organisation?.name ?? "政协提案公开"
  const home = organisation ? addressOf(organisation) : "/open"
  const { markup } = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${styleAddress}">
${organisation && html`<link rel="alternate" type="application/atom+xml" title="新公开的提案和答复" href="${addressOf(organisation, "feed.atom")}">`}
${head}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="head"><div class="wide"><span class="seal" aria-hidden="true">善</span>
<a href="${home}">${name}${organisation && html`<small>提案和答复公开</small>`}</a></div></header>
<main id="main" class="wide">
${body}
</main>
<footer class="foot"><div class="wide"><p>只登载经公开审查的提案和答复；联系方式等个人信息已删去，以 ████ 标示。</p>
${
  organisation &&
  html`<p><a href="${addressOf(organisation, "feed.atom")}">订阅（Atom）</a><a href="${addressOf(organisation, "sitemap.xml")}">网站地图</a></p>`
}</div></footer>
</body>
</html>
`
  return markup
}

export function homePage(organisations: readonly PublicOrganisation[]): string {
  const body =
    organisations.length === 0
      ? html`<h1>政协提案公开</h1><div class="plain"><p>还没有政协在这里公开提案。公开后，名单会列在这里。</p></div>`
      : html`<h1>政协提案公开</h1><p class="lead">选择一个政协，查阅已公开的提案和答复。</p>
<ul class="list">${organisations.map(
          (each) => html`<li><a class="title" href="${addressOf(each)}">${each.name}</a></li>`,
        )}</ul>`
  return page({ title: "政协提案公开", body })
}

export interface ListView {
  readonly organisation: PublicOrganisation
  readonly filter: PublicFilter
  readonly facets: Facets
  readonly found: PublicPage
}

export function listPage({ organisation, filter, facets, found }: ListView): string {
  const { after, ...asked } = filter
  const narrowed = Object.values(asked).some(Boolean)
  const body = html`<h1>提案和答复</h1>
<p class="lead">${organisation.name}经审查公开的提案，以及承办单位的答复。</p>
<form method="get" action="${addressOf(organisation)}" role="search">
<label class="words">查找内容、编号、提案者或承办单位<input type="search" name="q" value="${filter.q}" maxlength="100"></label>
${choice("年度", "year", facets.years, filter.year)}
${choice("分类", "category", facets.categories, filter.category)}
${choice("承办单位", "unit", facets.units, filter.unit)}
${choice("办理结果", "class", facets.classes, filter.class)}
<div class="go"><button type="submit">查找</button>${narrowed && html`<a href="${addressOf(organisation)}">清除条件</a>`}</div>
</form>
${found.items.length === 0 ? nothing(organisation, narrowed) : results(organisation, asked, found, Boolean(after))}`
  return page({
    title: `${filter.q ? `${filter.q} · ` : ""}提案和答复公开 · ${organisation.name}`,
    organisation,
    body,
    head: html`${(narrowed || after) && html`<meta name="robots" content="noindex">`}`,
  })
}

function choice(label: string, name: string, values: readonly string[], chosen?: string): Markup {
  // A value that is no longer offered stays visible, so that the form says what was asked.
  const all = chosen && !values.includes(chosen) ? [chosen, ...values] : values
  return html`<label>${label}<select name="${name}"><option value="">全部</option>${all.map(
    (value) => html`<option value="${value}"${value === chosen && html` selected`}>${value}</option>`,
  )}</select></label>`
}

function nothing(organisation: PublicOrganisation, narrowed: boolean): Markup {
  return narrowed
    ? html`<div class="plain"><h2>没有符合条件的提案</h2><p>可以换一个词、减少条件，或<a href="${addressOf(organisation)}">查看全部</a>。</p></div>`
    : html`<div class="plain"><h2>还没有公开的提案</h2><p>提案答复后，经公开审查的会列在这里。</p></div>`
}

function results(
  organisation: PublicOrganisation,
  asked: Omit<PublicFilter, "after">,
  found: PublicPage,
  further: boolean,
): Markup {
  const address = (after?: string) => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...asked, after })) if (value) query.set(name, value)
    return addressOf(organisation, query.size > 0 ? `?${query}` : "")
  }
  return html`<p class="found" role="status">共 ${found.total}${found.totalCapped && " 份以上"}${!found.totalCapped && " 份"}</p>
<ul class="list">${found.items.map(
    (
      each,
    ) => html`<li><a class="title" href="${addressOf(organisation, each.id)}">${each.subject}</a><div class="facts">
<span>${cite(each)}</span><span>${each.proposer}</span><span>${each.unitName}</span>${each.edition !== "formal" && html`<span>${editions[each.edition]}</span>`}
<span>${classOf(each)}</span><span>${writeDate(each.publishedOn)}公开</span></div></li>`,
  )}</ul>
${
  (found.next || further) &&
  html`<nav class="pages" aria-label="分页">${further && html`<a href="${address()}">回到第一页</a>`}${found.next && html`<a rel="next" href="${address(found.next)}">下一页</a>`}</nav>`
}`
}

const classOf = (line: Pick<PublicLine, "resultClass" | "classLabel">) =>
  line.resultClass ? `${line.resultClass}类：${line.classLabel}` : ""

export function detailPage(organisation: PublicOrganisation, text: PublicText): string {
  const facts: [string, string][] = [
    ["编号", cite(text)],
    ["提案者", text.proposer],
    ["分类", text.category],
    ["承办单位", text.unitName],
    ["答复文号", text.documentNumber],
    ["办理结果", classOf(text)],
    ["答复日期", text.repliedOn ? writeDate(text.repliedOn) : ""],
    ["公开日期", writeDate(text.publishedOn)],
  ]
  const body = html`<p class="crumb"><a href="${addressOf(organisation)}">全部提案和答复</a></p>
<h1>${text.subject}</h1>
<dl>${facts.filter(([, value]) => value !== "").map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${text.redacted && html`<p class="note">本文公开前已删去联系方式或其他不宜公开的内容，以 ████ 标示。</p>`}
<section class="sheet" aria-labelledby="proposal"><h2 id="proposal">提案</h2><div class="official">${richText(text.proposalHtml)}</div></section>
<section class="sheet" aria-labelledby="reply"><h2 id="reply">${text.unitName}的${editions[text.edition] ?? "答复"}</h2><div class="official">${richText(text.replyHtml)}</div></section>
${
  text.others.length > 0 &&
  html`<h2>这件提案的其他答复</h2><ul class="list">${text.others.map(
    (each) =>
      html`<li><a class="title" href="${addressOf(organisation, each.id)}">${each.unitName}的${editions[each.edition] ?? "答复"}</a><div class="facts"><span>${writeDate(each.publishedOn)}公开</span></div></li>`,
  )}</ul>`
}`
  return page({ title: `${text.subject} · ${organisation.name}`, organisation, body })
}

/** One page for everything that is not there, whether it never was, is not public, or is public no more. */
export function missingPage(): string {
  return page({
    title: "找不到页面",
    head: html`<meta name="robots" content="noindex">`,
    body: html`<div class="plain"><h1>找不到页面</h1><p>没有这个页面，或它已不再公开。请核对网址，或返回<a href="/open">公开首页</a>。</p></div>`,
  })
}

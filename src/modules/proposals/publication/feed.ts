import { html } from "./markup.ts"
import { addressOf } from "./pages.ts"
import type { PublicLine, PublicOrganisation } from "./reads.ts"

/** Machines' view of the public pages. `origin` is the scheme and host under which they were asked for. */
export function atomFeed(
  organisation: PublicOrganisation,
  lines: readonly PublicLine[],
  origin: string,
): string {
  const home = origin + addressOf(organisation)
  // A day has no hour in the register; the feed wants one, and noon is on the same day almost everywhere.
  const moment = (date: string) => `${date}T12:00:00+08:00`
  const { markup } = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${home}</id>
<title>${organisation.name}：新公开的提案和答复</title>
<link rel="alternate" type="text/html" href="${home}"/>
<link rel="self" type="application/atom+xml" href="${home}feed.atom"/>
<updated>${moment(lines[0]?.publishedOn ?? "1970-01-01")}</updated>
<author><name>${organisation.name}</name></author>
${lines.map(
  (line) => html`<entry><id>urn:uuid:${line.id}</id><title>${line.subject}</title>
<link rel="alternate" type="text/html" href="${origin + addressOf(organisation, line.id)}"/>
<updated>${moment(line.publishedOn)}</updated><category term="${line.category}"/>
<summary>${line.year}年 ${line.numberText}，${line.proposer}；${line.unitName}答复</summary></entry>
`,
)}</feed>
`
  return markup
}

export function sitemap(
  organisation: PublicOrganisation,
  lines: readonly Pick<PublicLine, "id" | "publishedOn">[],
  origin: string,
): string {
  const { markup } = html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${origin + addressOf(organisation)}</loc></url>
${lines.map(
  (line) =>
    html`<url><loc>${origin + addressOf(organisation, line.id)}</loc><lastmod>${line.publishedOn}</lastmod></url>
`,
)}</urlset>
`
  return markup
}

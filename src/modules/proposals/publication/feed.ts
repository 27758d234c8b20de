import { html } from "../../../platform/http/markup.ts"
import { addressOf, type Reader, sayTo } from "./reader.ts"
import type { PublicLine, PublicOrganisation } from "./reads.ts"
import { publicWords as w } from "./words.ts"

/** Machines' view of the public pages. */
export function atomFeed(
  reader: Reader,
  organisation: PublicOrganisation,
  lines: readonly PublicLine[],
): string {
  const { origin } = reader
  const say = sayTo(reader)
  const own = (rest?: string) => origin + addressOf(organisation, rest, reader)
  // A day has no hour in the register; the feed wants one, and noon is on the same day almost everywhere.
  const moment = (date: string) => `${date}T12:00:00+08:00`
  const { markup } = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${origin + addressOf(organisation)}</id>
<title>${organisation.name}：${say(w.feedTitle)}</title>
<link rel="alternate" type="text/html" href="${own()}"/>
<link rel="self" type="application/atom+xml" href="${own("feed.atom")}"/>
<updated>${moment(lines[0]?.publishedOn ?? "1970-01-01")}</updated>
<author><name>${organisation.name}</name></author>
${lines.map(
  (line) => html`<entry><id>urn:uuid:${line.id}</id><title>${line.subject}</title>
<link rel="alternate" type="text/html" href="${own(line.id)}"/>
<updated>${moment(line.publishedOn)}</updated><category term="${line.category}"/>
<summary>${say(w.citedAsWritten, { year: line.year, n: line.numberText })} · ${line.proposer} · ${say(w.repliedBy, { unit: line.unitName })}</summary></entry>
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

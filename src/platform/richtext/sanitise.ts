import sanitizeHtml from "sanitize-html"
import { Refusal, reason } from "../../base/reason.ts"
import { arrange } from "./arrange.ts"
import { type Block, htmlOf } from "./blocks.ts"
import { treeOf } from "./tree.ts"

/** Characters of markup; a proposal of 5,000 characters pasted from Word stays below a tenth of it. */
const longest = 1_000_000
/** Elements within elements; the parser's time grows with the square of it, and no document comes near. */
const deepest = 1_000

/**
 * Rich text, submitted, pasted or imported, reduced to headings (h2–h4), paragraphs, lists, tables, strong, em and br;
 * no attributes but colspan and rowspan. Sanitising twice changes nothing. Throws a `Refusal` when it is absurdly long.
 */
export function sanitise(html: string): string {
  return htmlOf(blocksOf(html))
}

export function blocksOf(html: string): Block[] {
  if (html.length > longest) {
    throw new Refusal(
      "too_large",
      reason("richtext.tooLong", { params: { length: html.length, limit: longest } }),
    )
  }
  if (isTooDeep(html))
    throw new Refusal("invalid", reason("richtext.tooDeep", { params: { limit: deepest } }))
  return arrange(treeOf(sanitizeHtml(html, options)).children)
}

/** What separates text becomes a paragraph, so that `<div>甲</div><div>乙</div>` doesn't run together. */
const separating = [
  ...[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
  ],
  ...[
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hr",
    "legend",
    "main",
    "nav",
    "pre",
    "section",
  ],
  "summary",
]

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["h2", "h3", "h4", "p", "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "th", "td"],
    ...["strong", "em", "br"],
  ],
  allowedAttributes: { td: ["colspan", "rowspan"], th: ["colspan", "rowspan"] },
  transformTags: {
    ...Object.fromEntries(separating.map((tag) => [tag, "p"])),
    h1: "h2",
    h5: "h4",
    h6: "h4",
    b: "strong",
    i: "em",
    menu: "ul",
  },
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "select",
    "title",
    "xml",
    "template",
    "noscript",
    "svg",
    "math",
    "object",
    "iframe",
  ],
  nestingLimit: 80,
  parser: { lowerCaseTags: true, decodeEntities: true },
}

/** Elements that end by themselves when the next begins, or have no end, never nest. */
const endsItself =
  /^(?:p|li|d[dt]|t[drh]|tbody|thead|tfoot|option|br|hr|img|input|meta|link|col|area|base|embed|source|wbr)$/i

/** A cheap look before parsing; what it miscounts (tags within comments) is far from the limit in real documents. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, closing, tag, empty] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)[^<>]*?(\/?)>/gi)) {
    if (empty || endsItself.test(tag as string)) continue
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return true
  }
  return false
}

import fc from "fast-check"
import { expect, test } from "vitest"
import { sanitise } from "./sanitise.ts"
import { fromPlainText, toPlainText } from "./text.ts"
import { reasons } from "./words.ts"

test("headings, paragraphs, lists, tables and emphasis stay; everything else goes, its text kept", () => {
  const html = `<h1 id="a">标题</h1><p style="color:red" onclick="x()">正文<b>重点</b><i>强调</i><br><a href="http://x">链接</a><img src=x onerror=alert(1)></p>
    <ol start="3"><li><p>一</p></li><li>二<ul><li>甲</li></ul></li></ol>
    <table class="t"><thead><tr><th colspan="2">表</th></tr></thead><tr><td rowspan="2">1</td><td colspan="9999" onclick="x">2</td></tr></table>`
  expect(sanitise(html)).toBe(
    "<h2>标题</h2><p>正文<strong>重点</strong><em>强调</em><br>链接</p>" +
      "<ol><li>一</li><li><p>二</p><ul><li>甲</li></ul></li></ol>" +
      '<table><thead><tr><th colspan="2">表</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table>',
  )
})

test("what Word pastes becomes plain paragraphs", () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><title>文档</title></head><body>
    <!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style='font-family:仿宋'><o:p>&nbsp;</o:p></span></p>
    <p class=MsoNormal><span style='mso-spacerun:yes'>　　</span><b><span>一、问题</span></b><b><span lang=EN-US>&nbsp;<o:p></o:p></span></b></p>
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
    <p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>养老设施不足</p><!--EndFragment--></body></html>`
  expect(sanitise(html)).toBe("<p><strong>一、问题</strong></p><p>1. 养老设施不足</p>")
})

test("wrong nesting is put in order", () => {
  expect(sanitise("裸文字<div>甲</div><div>乙<div>丙</div></div>")).toBe(
    "<p>裸文字</p><p>甲</p><p>乙</p><p>丙</p>",
  )
  expect(sanitise("<strong><p>甲</p></strong><li>乙</li>")).toBe("<p>甲</p><p>乙</p>")
  expect(sanitise("<ul><li>甲</li><ul><li>乙</li></ul></ul>")).toBe(
    "<ul><li><p>甲</p><ul><li>乙</li></ul></li></ul>",
  )
  expect(sanitise("<p> </p><ul><li></li></ul><table><tr><td>&nbsp;</td></tr></table><strong></strong>")).toBe(
    "",
  )
  expect(sanitise("<table><tr><td></td><td>甲</td></tr></table>")).toBe(
    "<table><tbody><tr><td></td><td>甲</td></tr></tbody></table>",
  )
})

test.each([
  "<script>alert(1)</script>",
  "<svg><script>alert(1)</script></svg>",
  "<p><style><img src=x onerror=alert(1)></style></p>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<<script>script>alert(1)<</script>/script>",
  "<!--[if x]><script>alert(1)</script>",
  "<td colspan='2\" onmouseover=\"alert(1)'>x</td>",
])("an attack leaves only text: %s", (html) => {
  expect(sanitise(html)).toMatch(onlyAllowed)
  expect(sanitise(sanitise(html))).toBe(sanitise(html))
})

/** Known tags without attributes but spans; every other `<` is escaped. */
const onlyAllowed =
  /^(?:[^<>]|<\/?(?:h[234]|p|ul|ol|li|table|thead|tbody|tr|strong|em)>|<br>|<\/?t[hd]>|<t[hd](?: colspan="\d{1,3}")?(?: rowspan="\d{1,3}")?>)*$/

const tag = fc.constantFrom(
  ...[
    "p",
    "div",
    "h1",
    "h3",
    "ul",
    "ol",
    "li",
    "table",
    "tbody",
    "thead",
    "tr",
    "td",
    "th",
    "b",
    "strong",
    "em",
    "i",
    "br",
  ],
  ...[
    "script",
    "style",
    "svg",
    "a",
    "img",
    "iframe",
    "o:p",
    "xml",
    "span",
    "textarea",
    "math",
    "template",
    "blockquote",
  ],
)
const attribute = fc.constantFrom(
  "",
  ' onclick="a()"',
  " href='javascript:a()'",
  ' colspan="3"',
  " rowspan=2",
  " src=//x",
  ' style="a:url(b)"',
  " x='>'",
)
const piece = fc.oneof(
  fc.tuple(tag, attribute).map(([name, attributes]) => `<${name}${attributes}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!--[if x]>",
    "<![endif]-->",
    "&lt;",
    "&amp;lt;",
    "&nbsp;",
    "&#0;",
    "<",
    ">",
    '"',
    " ",
    "\n",
    "　",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("提案", "养老 ", " 建议"),
)
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""))

test("whatever comes in, only allowed markup comes out, and sanitising again changes nothing", () => {
  fc.assert(
    fc.property(soup, (html) => {
      const once = sanitise(html)
      expect(once).toMatch(onlyAllowed)
      expect(sanitise(once)).toBe(once)
    }),
    { numRuns: 3_000 },
  )
})

test("plain text survives the way into rich text and back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("一、问题", "甲 < 乙 & 丙", "<script>", "1. 建议", "a\tb", "  ")),
      (lines) => {
        const expected = lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "")
        expect(toPlainText(fromPlainText(lines.join("\n")))).toBe(expected.join("\n"))
      },
    ),
  )
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => onlyAllowed.test(fromPlainText(text))))
})

test("plain text keeps paragraphs, numbers of lists and the cells of tables", () => {
  const html =
    "<h2>标题</h2><p>第一段<br>换行</p><ol><li>一</li><li><p>二</p><p>续</p><ul><li>甲</li></ul></li></ol><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
  expect(toPlainText(html)).toBe("标题\n第一段\n换行\n1. 一\n2. 二\n  续\n  · 甲\na\tb\n1\t2")
})

test("very deep nesting and very long text end quickly and clearly", () => {
  expect(toPlainText(`${"<div>".repeat(900)}深${"</div>".repeat(900)}`)).toBe("深")
  expect(toPlainText(`${"<ul><li>".repeat(900)}深`)).toContain("深")
  expect(() => sanitise("<div>".repeat(150_000))).toThrow("richtext.tooDeep")
  expect(() => sanitise("长".repeat(1_000_001))).toThrow("richtext.tooLong")
  expect(reasons["richtext.tooLong"]?.en).toContain("{limit}")
  expect(reasons["richtext.tooDeep"]?.zh).toContain("{limit}")
})

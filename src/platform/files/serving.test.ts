import { expect, test } from "vitest"
import { cleanName } from "./names.ts"
import { headersFor } from "./serving.ts"
import { allFileTypes } from "./types.ts"

const file = { name: "关于“加强养老”的答复(定稿).pdf", type: "pdf", size: 12, hash: "a".repeat(64) } as const

test("only PDF and the pictures that browsers know are shown in place, and nothing is ever a page", () => {
  const inline = allFileTypes.filter((type) =>
    headersFor({ ...file, type })["content-disposition"]?.startsWith("inline"),
  )
  expect(inline).toEqual(["pdf", "jpg", "png", "gif", "webp"])
  for (const type of allFileTypes) {
    const headers = headersFor({ ...file, type })
    expect(headers["content-type"]).not.toMatch(/html|xml;|svg|javascript/)
    expect(headers["x-content-type-options"]).toBe("nosniff")
    expect(headers["content-security-policy"]).toContain("default-src 'none'")
    expect(headers["content-security-policy"]).toContain("sandbox")
  }
  expect(headersFor(file, "download")["content-disposition"]).toMatch(/^attachment;/)
})

test("a Chinese name survives in the header, as RFC 5987 writes it", () => {
  const value = headersFor(file)["content-disposition"] ?? ""
  expect(value).toMatch(/^[\x20-\x7e]+$/)
  const encoded = /filename\*=UTF-8''([A-Za-z0-9%._~!#$&+^`|-]+)$/.exec(value)?.[1] ?? ""
  expect(decodeURIComponent(encoded)).toBe(file.name)
})

test("a name cannot break out of its header or its folder", () => {
  const value =
    headersFor({ ...file, name: 'a"; x=\r\nset-cookie: b\\/../c%00.pdf' })["content-disposition"] ?? ""
  expect(value).toBe("inline; filename=\"c_00.pdf\"; filename*=UTF-8''c%2500.pdf")
})

test("names are cleaned of folders, controls and direction marks, and kept to 120 characters with their ending", () => {
  expect(cleanName("C:\\文件\\提案.docx")).toBe("提案.docx")
  expect(cleanName("../../.bashrc")).toBe("bashrc")
  expect(cleanName("提案\u202Ecod.exe")).toBe("提案cod.exe")
  expect(cleanName(" \u0000 ")).toBe("未命名")
  expect(cleanName(`${"长".repeat(300)}.docx`)).toBe(`${"长".repeat(115)}.docx`)
})

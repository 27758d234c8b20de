import type { Locator, Page } from "playwright-core"

/** What goes into a field: text, a choice by its words, a tick, or several names looked up in the directory. */
export type Entry = string | boolean | readonly string[]

/** Fills fields by their labels, whatever control stands under each. */
export async function fillIn(scope: Locator, entries: Readonly<Record<string, Entry>>): Promise<void> {
  for (const [label, entry] of Object.entries(entries)) await fillOne(scope, label, entry)
}

async function fillOne(scope: Locator, label: string, entry: Entry): Promise<void> {
  const name = new RegExp(`^${literal(label)}(（.*）)?$`)
  const group = scope.getByRole("group", { name })
  const single = scope.getByLabel(name).and(scope.locator("input, textarea, select, [contenteditable=true]"))
  await single.or(group).first().waitFor()
  if (typeof entry === "boolean") return single.first().setChecked(entry)
  const texts = typeof entry === "string" ? [entry] : entry
  if ((await group.count()) > 0 && (await single.count()) === 0) {
    for (const text of texts) await choose(group.first(), text)
    return
  }
  const control = single.first()
  const kind = await control.evaluate((element) =>
    element.matches("[role=combobox]") && !element.closest(".ant-picker")
      ? "directory"
      : element.tagName === "SELECT"
        ? "select"
        : element.closest(".ant-picker")
          ? "date"
          : (element as HTMLElement).isContentEditable
            ? "rich"
            : "text",
  )
  for (const text of texts) {
    if (kind === "select") await control.selectOption({ label: text })
    else if (kind === "directory") await lookUp(control, text)
    else if (kind === "date") {
      await control.fill(text)
      await control.press("Enter")
    } else if (kind === "rich") await write(control, text)
    else await control.fill(text)
  }
}

/** Ticks the choice of these words, or the one that contains them. */
async function choose(group: Locator, text: string): Promise<void> {
  const exact = group.getByLabel(text, { exact: true })
  const part = group.getByLabel(text)
  await part.first().waitFor()
  await ((await exact.count()) > 0 ? exact : part).first().check()
}

/** Types a name and takes the first that is found. */
async function lookUp(control: Locator, name: string): Promise<void> {
  await control.fill(name)
  await control.page().getByRole("option", { name }).first().click()
}

/** Types into the editor, a paragraph a line. */
async function write(editor: Locator, text: string): Promise<void> {
  await editor.click()
  await editor.press("Control+End")
  const page: Page = editor.page()
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) await page.keyboard.press("Enter")
    await page.keyboard.insertText(line)
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}

/** What a person reads, in both languages of the interface. */
export interface Words {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Words

export type Params = Readonly<Record<string, string | number>>

/** Fills `{name}` placeholders; a placeholder without a value stays visible, so that a missing one is noticed. */
export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  )
}

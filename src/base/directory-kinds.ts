/** Whom or what is sought: members are people in office; the kinds of bodies are those still in force. */
export const directoryKinds = [
  "person",
  "member",
  "body",
  "handling_unit",
  "special_committee",
  "sector",
] as const
export type DirectoryKind = (typeof directoryKinds)[number]

export const seeksPeople = (kind: DirectoryKind): kind is "person" | "member" =>
  kind === "person" || kind === "member"

/**
 * A place in this house to go to after signing in, as somebody wrote it into an address; the first page when it leads
 * elsewhere. Judged as a browser reads it: it takes `/\evil.example` and a `/` followed by a tab and another for a host.
 */
export function ownPath(wanted: string | undefined): string {
  const house = "http://house.invalid"
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, house)) return "/"
  const { origin, pathname, search, hash } = new URL(wanted, house)
  return origin === house && !pathname.startsWith("//") ? pathname + search + hash : "/"
}

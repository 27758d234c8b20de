/** A picture that a page may show, and that may do nothing itself. */
export const pictureHeaders = {
  "content-type": "image/svg+xml; charset=utf-8",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
  "cache-control": "private, no-cache",
} as const

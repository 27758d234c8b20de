/**
 * How Node runs the server. Young objects get 8 MB in place of 16: a process that serves an office is mostly waiting, and
 * the rest would be kept as garbage (`npm run bench` prints memory and speed with these flags).
 */
export const serverFlags = ["--max-semi-space-size=8"]

import { createTransport } from "nodemailer"
import { type Reason, reason } from "../../base/reason.ts"
import { oneLine, type Written } from "./letter.ts"

export interface Mail extends Written {
  readonly to: { readonly name?: string; readonly address: string }
  /**
   * Made by the sender of the job and the same at every attempt: a mail server that had taken the letter before the
   * connection broke then sees a duplicate.
   */
  readonly id: string
  /** Where one click, by a POST, ends letters of this kind (RFC 8058); left out: it is a duty. */
  readonly unsubscribe?: string
}

/** Why a letter wasn't taken. Trying again is the job queue's matter: it is of use unless `permanent`. */
export class MailFailure extends Error {
  readonly reason: Reason
  readonly permanent: boolean

  constructor(why: Reason, permanent: boolean, cause?: unknown) {
    super(`${why.code} ${why.params?.answer ?? ""}`.trim(), { cause })
    this.name = "MailFailure"
    this.reason = why
    this.permanent = permanent
  }
}

export interface PostOffice {
  /** Resolves when the mail server has taken the letter; throws a `MailFailure` otherwise. */
  send(mail: Mail): Promise<void>
  /** Connects and signs in without sending; for the configuration check. */
  verify(): Promise<void>
  close(): void
}

/** `url` and `from` are `SMTP_URL` and `MAIL_FROM`; `patience` is how long to wait for any answer, in milliseconds. */
export function openPost(configuration: { url: string; from: string }, patience = 15_000): PostOffice {
  const transport = createTransport({
    url: configuration.url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    // Nothing in a letter may make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^\s@<>]+?)>?\s*$/.exec(configuration.from)?.[1] ?? "localhost"
  return {
    send: async (mail) => {
      const address = addressOf(mail.to.address)
      const id = mail.id.replace(/[^A-Za-z0-9._-]/g, "")
      try {
        await transport.sendMail({
          from: configuration.from,
          to: { name: oneLine(mail.to.name ?? ""), address },
          subject: oneLine(mail.subject),
          text: mail.text,
          html: mail.html,
          messageId: `<${id}@${domain}>`,
          // RFC 3834: holiday replies stay away.
          headers: {
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            ...(mail.unsubscribe
              ? {
                  "List-Unsubscribe": `<${oneLine(mail.unsubscribe)}>`,
                  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
                }
              : {}),
          },
        })
      } catch (error) {
        throw failureOf(error, address)
      }
    },
    verify: async () => {
      try {
        await transport.verify()
      } catch (error) {
        throw failureOf(error, "")
      }
    },
    close: () => transport.close(),
  }
}

/** One plain address; anything that could name a second recipient or begin a header is refused. */
function addressOf(address: string): string {
  if (/^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[^\s@<>(),;:"\\[\]\p{Cc}]{1,255}$/u.test(address)) return address
  throw new MailFailure(
    reason("mail.address", { field: "to", params: { address: oneLine(address).slice(0, 80) } }),
    true,
  )
}

interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

function failureOf(error: unknown, address: string): MailFailure {
  const { code = "", responseCode, response, message } = error as SmtpError
  const answer = oneLine(response ?? message ?? "").slice(0, 200)
  const say = (name: string, permanent: boolean) =>
    new MailFailure(reason(`mail.${name}`, { params: { address, answer } }), permanent, error)
  // A wrong password is the administrator's to mend; the letter itself is good and may wait.
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return say("signIn", false)
  if (responseCode !== undefined)
    return say(responseCode >= 500 ? "refused" : "postponed", responseCode >= 500)
  // Certificates and protocol versions are told in words only, under the code of any broken socket.
  if (code === "ETLS" || code === "EREQUIRETLS" || /certificate|\b(?:SSL|TLS)\b/i.test(message)) {
    return say("security", false)
  }
  if (code === "ETIMEDOUT") return say("timeout", false)
  return say("unreachable", false)
}

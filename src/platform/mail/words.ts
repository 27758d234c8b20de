import type { Words } from "../../base/words.ts"

export const reasons: Readonly<Record<string, Words>> = {
  "mail.address": {
    zh: "邮箱地址“{address}”无效，邮件没有发出。请更正地址。",
    en: "The e-mail address “{address}” is not valid; the message was not sent. Correct the address.",
  },
  "mail.signIn": {
    zh: "邮件服务器拒绝登录（{answer}）。请系统管理员检查 SMTP_URL 中的账号和密码（或授权码）。",
    en: "The mail server refused the sign-in ({answer}). The system administrator should check the account and password in SMTP_URL.",
  },
  "mail.security": {
    zh: "与邮件服务器的加密连接失败（{answer}）。请系统管理员检查 SMTP_URL 的协议、端口和服务器证书。",
    en: "The encrypted connection to the mail server failed ({answer}). The system administrator should check the scheme and port in SMTP_URL and the server's certificate.",
  },
  "mail.refused": {
    zh: "邮件服务器拒收发给 {address} 的邮件（{answer}）。请核对收件地址和发件人 MAIL_FROM。",
    en: "The mail server refused the message to {address} ({answer}). Check the recipient's address and the sender MAIL_FROM.",
  },
  "mail.postponed": {
    zh: "邮件服务器暂时不能接收发给 {address} 的邮件（{answer}），稍后会重试。",
    en: "The mail server cannot take the message to {address} at the moment ({answer}); it will be tried again.",
  },
  "mail.timeout": {
    zh: "邮件服务器没有按时应答（{answer}），稍后会重试。持续如此请系统管理员检查网络。",
    en: "The mail server did not answer in time ({answer}); it will be tried again. If it persists, the system administrator should check the network.",
  },
  "mail.unreachable": {
    zh: "无法连接邮件服务器（{answer}），稍后会重试。请系统管理员检查 SMTP_URL 的地址和端口。",
    en: "The mail server cannot be reached ({answer}); it will be tried again. The system administrator should check the address and port in SMTP_URL.",
  },
}

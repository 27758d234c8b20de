import { join, resolve } from "node:path"
import type { DiskPlace, S3Place } from "../files/content-store.ts"
import { type SessionRule, sessionRule } from "../identity/session-rule.ts"
import { StartRefusal } from "./refusal.ts"
import { type Problem, readVariables } from "./variables.ts"

/** Everything that differs between installations and is not a term of an organisation. */
export interface Configuration {
  host: string
  port: number
  /** Where people reach it: links in mails, cookies' `Secure`. No slash at the end. */
  publicUrl: string
  /** Behind a reverse proxy, whose X-Forwarded-For then names the client. */
  trustProxy: boolean
  /** Absolute. Holds the embedded database, the files and the secrets. */
  dataDirectory: string
  /** Where the signed ends of the chains of facts are laid down daily; best a disk of another machine. */
  anchorDirectory: string
  /** Where electronic seals keep keys that lie in files; outside the backups of the database. */
  sealKeysDirectory: string
  database: EmbeddedPlace | ServerPlace
  files: DiskPlace | S3Place
  /** undefined: notices stay in the app. */
  mail: { url: string; from: string } | undefined
  /** IANA name; the organisation's day begins by it. */
  timeZone: string
  logLevel: string
  /** Seal personal data, one a line, the newest last; undefined: kept in the data directory (`keepSecret`). */
  personalDataKeys: string | undefined
  /** Signs cookies; undefined: one is made and kept in the data directory (`keepSecret`). */
  secret: string | undefined
  sessions: SessionRule
  /** undefined: people sign in with what they have here. */
  singleSignOn: SingleSignOnPlace | undefined
}

/** The other house (OpenID Connect) whose accounts may open ours. */
export interface SingleSignOnPlace {
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button says. */
  label: string
  /** The claim that names a person for good. */
  subjectClaim: string
}

export interface EmbeddedPlace {
  kind: "embedded"
  directory: string
}

export interface ServerPlace {
  kind: "server"
  ownerUrl: string
  /** Given when somebody else looks after the roles; otherwise the owner sets the app's password itself. */
  appUrl: string | undefined
  appPassword: string | undefined
}

/** Reads and judges the environment; throws one StartRefusal that lists every wrong variable. */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const { values: v, problems } = readVariables(env)
  problems.push(...together(v))
  if (problems.length > 0) throw refusal(problems)

  const dataDirectory = resolve(v.SHANYI_DATA ?? "var")
  const host = v.HOST ?? "127.0.0.1"
  const port = v.PORT ?? 3000
  return {
    host,
    port,
    publicUrl: (v.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ""),
    trustProxy: v.TRUST_PROXY ?? false,
    dataDirectory,
    sealKeysDirectory: resolve(v.SEAL_KEYS_DIRECTORY ?? join(dataDirectory, "seal-keys")),
    anchorDirectory: resolve(v.ANCHOR_DIRECTORY ?? join(dataDirectory, "anchors")),
    database: v.DATABASE_URL
      ? {
          kind: "server",
          ownerUrl: v.DATABASE_URL,
          appUrl: v.DATABASE_APP_URL,
          appPassword: v.DATABASE_APP_PASSWORD,
        }
      : { kind: "embedded", directory: join(dataDirectory, "postgres") },
    files: v.FILES_S3_BUCKET
      ? {
          kind: "s3",
          endpoint: v.FILES_S3_ENDPOINT ?? "",
          region: v.FILES_S3_REGION ?? "us-east-1",
          bucket: v.FILES_S3_BUCKET,
          accessKeyId: v.FILES_S3_ACCESS_KEY_ID ?? "",
          secretAccessKey: v.FILES_S3_SECRET_ACCESS_KEY ?? "",
          pathStyle: v.FILES_S3_PATH_STYLE ?? true,
          ...(v.FILES_S3_PREFIX && { prefix: v.FILES_S3_PREFIX }),
          folder: join(dataDirectory, "receiving"),
        }
      : { kind: "disk", folder: resolve(v.FILES_DIRECTORY ?? join(dataDirectory, "files")) },
    mail: v.SMTP_URL && v.MAIL_FROM ? { url: v.SMTP_URL, from: v.MAIL_FROM } : undefined,
    timeZone: v.TZ ?? "Asia/Shanghai",
    logLevel: v.LOG_LEVEL ?? "info",
    personalDataKeys: v.PERSONAL_DATA_KEYS,
    secret: v.SECRET,
    sessions: {
      idle: v.SESSION_IDLE_MINUTES ? v.SESSION_IDLE_MINUTES * 60 : sessionRule.idle,
      absolute: v.SESSION_HOURS ? v.SESSION_HOURS * 3_600 : sessionRule.absolute,
    },
    singleSignOn:
      v.OIDC_ISSUER && v.OIDC_CLIENT_ID && v.OIDC_CLIENT_SECRET
        ? {
            issuer: v.OIDC_ISSUER,
            clientId: v.OIDC_CLIENT_ID,
            clientSecret: v.OIDC_CLIENT_SECRET,
            label: v.OIDC_LABEL ?? "统一身份认证",
            subjectClaim: v.OIDC_SUBJECT_CLAIM ?? "sub",
          }
        : undefined,
  }
}

/** Variables that make sense only with others. */
function together(v: ReturnType<typeof readVariables>["values"]): Problem[] {
  const problems: Problem[] = []
  const needs = (name: string, given: unknown, other: keyof typeof v) => {
    if (given === undefined || v[other] !== undefined) return
    problems.push({ name: other, zh: `设置了 ${name} 时必须提供`, en: `is needed when ${name} is set` })
  }
  needs("DATABASE_APP_URL", v.DATABASE_APP_URL, "DATABASE_URL")
  needs("DATABASE_APP_PASSWORD", v.DATABASE_APP_PASSWORD, "DATABASE_URL")
  needs("SMTP_URL", v.SMTP_URL, "MAIL_FROM")
  needs("FILES_S3_BUCKET", v.FILES_S3_BUCKET, "FILES_S3_ENDPOINT")
  needs("FILES_S3_BUCKET", v.FILES_S3_BUCKET, "FILES_S3_ACCESS_KEY_ID")
  needs("FILES_S3_BUCKET", v.FILES_S3_BUCKET, "FILES_S3_SECRET_ACCESS_KEY")
  needs("FILES_S3_ENDPOINT", v.FILES_S3_ENDPOINT, "FILES_S3_BUCKET")
  needs("OIDC_ISSUER", v.OIDC_ISSUER, "OIDC_CLIENT_ID")
  needs("OIDC_ISSUER", v.OIDC_ISSUER, "OIDC_CLIENT_SECRET")
  for (const name of ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_LABEL", "OIDC_SUBJECT_CLAIM"] as const)
    needs(name, v[name], "OIDC_ISSUER")
  if (v.DATABASE_APP_URL && v.DATABASE_APP_PASSWORD) {
    problems.push({
      name: "DATABASE_APP_PASSWORD",
      zh: "与 DATABASE_APP_URL 只能设置一个",
      en: "and DATABASE_APP_URL exclude each other",
    })
  }
  return problems
}

function refusal(problems: readonly Problem[]): StartRefusal {
  const list = (language: "zh" | "en") =>
    problems.map((each) => `  ${each.name} ${each[language]}`).join("\n")
  return new StartRefusal({
    zh: `以下环境变量有误，善议没有启动。请改正后再启动：\n${list("zh")}`,
    en: `Shanyi did not start because of these environment variables. Correct them and start again:\n${list("en")}`,
  })
}

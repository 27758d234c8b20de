import { z } from "zod"
import type { Words } from "../../base/words.ts"

/** One environment variable and what is wrong with it. */
export interface Problem extends Words {
  name: string
}

interface Variable<T> {
  /** Must accept any string without throwing. */
  schema: z.ZodType<T, string>
  expects: Words
  /** Its value is never repeated in a message. */
  secret?: boolean
}

function variable<T>(schema: z.ZodType<T, string>, zh: string, en: string, secret = false): Variable<T> {
  return { schema, expects: { zh, en }, secret }
}

const yesOrNo = () =>
  variable(
    z.enum(["true", "false"]).transform((value) => value === "true") as z.ZodType<boolean, string>,
    "应为 true 或 false",
    "must be true or false",
  )

const url = (protocols: readonly string[], zh: string, en: string, secret = false) =>
  variable(
    z.string().refine((value) => protocols.includes(protocolOf(value))),
    zh,
    en,
    secret,
  )

const text = (zh = "不能为空", en = "must not be empty", secret = false) =>
  variable(z.string().min(1), zh, en, secret)

const postgres = () =>
  url(
    ["postgres:", "postgresql:"],
    "应为 PostgreSQL 地址，如 postgresql://owner:password@host:5432/shanyi",
    "must be a PostgreSQL address such as postgresql://owner:password@host:5432/shanyi",
    true,
  )

const count = (least: number, most: number, zh: string, en: string) =>
  variable(
    z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .refine((value) => value >= least && value <= most),
    `应为 ${least} 到 ${most} 之间的${zh}`,
    `must be ${en} from ${least} to ${most}`,
  )

const VARIABLES = {
  HOST: text(
    "应为监听地址，如 127.0.0.1 或 0.0.0.0",
    "must be the address to listen on, 127.0.0.1 or 0.0.0.0",
  ),
  PORT: variable(
    z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535),
    "应为 1 到 65535 之间的端口号",
    "must be a port from 1 to 65535",
  ),
  PUBLIC_URL: url(
    ["http:", "https:"],
    "应为用户访问的网址，如 https://tian.example.gov.cn",
    "must be the address people use, such as https://tian.example.gov.cn",
  ),
  TRUST_PROXY: yesOrNo(),
  SHANYI_DATA: text("应为数据目录", "must be the data directory"),
  SEAL_KEYS_DIRECTORY: text(
    "应为存放印章密钥文件的目录",
    "must be the directory for the key files of electronic seals",
  ),
  ANCHOR_DIRECTORY: text("应为存放锚点的目录", "must be the directory for anchors"),
  DATABASE_URL: postgres(),
  DATABASE_APP_URL: postgres(),
  DATABASE_APP_PASSWORD: variable(
    z.string().min(12),
    "至少 12 个字符",
    "must have at least 12 characters",
    true,
  ),
  FILES_DIRECTORY: text("应为存放附件的目录", "must be the directory for attachments"),
  FILES_S3_ENDPOINT: url(
    ["http:", "https:"],
    "应为对象存储的网址",
    "must be the address of the object store",
  ),
  FILES_S3_REGION: text(),
  FILES_S3_BUCKET: text(),
  FILES_S3_ACCESS_KEY_ID: text(undefined, undefined, true),
  FILES_S3_SECRET_ACCESS_KEY: text(undefined, undefined, true),
  FILES_S3_PATH_STYLE: yesOrNo(),
  FILES_S3_PREFIX: text(),
  SMTP_URL: url(
    ["smtp:", "smtps:"],
    "应为邮件服务器地址，如 smtps://user:password@mail.example.cn",
    "must be a mail server's address such as smtps://user:password@mail.example.cn",
    true,
  ),
  MAIL_FROM: variable(
    z.string().regex(/^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/),
    "应为发件人，如 市政协提案委 <tian@example.gov.cn>",
    "must be a sender such as Proposal Office <office@example.gov.cn>",
  ),
  TZ: variable(
    z.string().refine(isTimeZone),
    "应为时区名，如 Asia/Shanghai 或 Asia/Urumqi",
    "must be a time zone's name, such as Asia/Shanghai or Asia/Urumqi",
  ),
  LOG_LEVEL: variable(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]) as z.ZodType<string, string>,
    "应为 fatal、error、warn、info、debug、trace 或 silent",
    "must be fatal, error, warn, info, debug, trace or silent",
  ),
  PERSONAL_DATA_KEYS: variable(
    z
      .string()
      .transform((value) => value.split(/[\s,]+/).filter((key) => key !== ""))
      .refine((keys) => keys.length > 0 && keys.every((key) => key.length >= 32))
      .transform((keys) => keys.join("\n")),
    "应为一个或多个密钥，用逗号或空格分开，每个至少 32 个字符，最新的在最后",
    "must be one or more keys parted by commas or blanks, each with at least 32 characters, the newest last",
    true,
  ),
  SESSION_IDLE_MINUTES: count(5, 1_440, "分钟数", "minutes"),
  SESSION_HOURS: count(1, 168, "小时数", "hours"),
  OIDC_ISSUER: url(
    ["http:", "https:"],
    "应为统一身份认证平台的 issuer 地址，如 https://sso.example.gov.cn",
    "must be the issuer's address, such as https://sso.example.gov.cn",
  ),
  OIDC_CLIENT_ID: text(),
  OIDC_CLIENT_SECRET: text(undefined, undefined, true),
  OIDC_LABEL: variable(
    z.string().max(30),
    "登录按钮上的名称，最多 30 个字符",
    "the name on the button, 30 characters at most",
  ),
  OIDC_SUBJECT_CLAIM: variable(
    z.string().regex(/^[A-Za-z0-9_:./-]{1,100}$/),
    "应为声明（claim）的名称，如 sub 或 employee_number",
    "must be a claim's name, such as sub or employee_number",
  ),
  SECRET: variable(z.string().min(32), "至少 32 个字符", "must have at least 32 characters", true),
}

type Values = { [Name in keyof typeof VARIABLES]?: z.output<(typeof VARIABLES)[Name]["schema"]> }

/** Judges each variable by itself. Empty means not set, as in most deployment tools. */
export function readVariables(env: NodeJS.ProcessEnv): { values: Values; problems: Problem[] } {
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [name, { schema, expects, secret }] of Object.entries(VARIABLES)) {
    const given = env[name]?.trim()
    if (!given) continue
    const result = schema.safeParse(given)
    if (result.success) values[name] = result.data
    else {
      const shown = secret ? { zh: "", en: "" } : { zh: `（现为 ${given}）`, en: ` (it is ${given})` }
      problems.push({ name, zh: `${expects.zh}${shown.zh}`, en: `${expects.en}${shown.en}` })
    }
  }
  return { values: values as Values, problems }
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : ""
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value })
    return true
  } catch {
    return false
  }
}

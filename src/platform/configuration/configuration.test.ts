import { mkdtempSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { readConfiguration } from "./configuration.ts"
import { StartRefusal } from "./refusal.ts"
import { keepSecret } from "./secrets.ts"

function refused(env: Record<string, string>): StartRefusal {
  try {
    readConfiguration(env)
  } catch (error) {
    if (error instanceof StartRefusal) return error
    throw error
  }
  throw new Error("was accepted")
}

test("nothing need be set", () => {
  expect(readConfiguration({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://localhost:3000",
    database: { kind: "embedded" },
    files: { kind: "disk" },
    mail: undefined,
    timeZone: "Asia/Shanghai",
  })
})

test("every wrong variable is named at once, in both languages", () => {
  const { words } = refused({ PORT: "80a", TZ: "Mars/Base", LOG_LEVEL: "loud", SMTP_URL: "smtp://mail" })
  for (const name of ["PORT", "TZ", "LOG_LEVEL", "MAIL_FROM"]) {
    expect(words.zh).toContain(`  ${name} `)
    expect(words.en).toContain(`  ${name} `)
  }
  expect(words.en).toContain("it is 80a")
})

test("a port beyond the last one is refused", () => {
  expect(refused({ PORT: "65536" }).words.zh).toContain("PORT")
  expect(readConfiguration({ PORT: "65535" }).port).toBe(65_535)
})

test("a wrong address is not repeated, since it holds a password", () => {
  const { message } = refused({ DATABASE_URL: "mysql://owner:hunter2@db/shanyi" })
  expect(message).toContain("DATABASE_URL")
  expect(message).not.toContain("hunter2")
})

test("an object store needs its keys", () => {
  const { words } = refused({ FILES_S3_BUCKET: "files" })
  expect(words.en).toContain("FILES_S3_ENDPOINT is needed when FILES_S3_BUCKET is set")
  expect(words.en).toContain("FILES_S3_SECRET_ACCESS_KEY")
  const whole = readConfiguration({
    FILES_S3_BUCKET: "files",
    FILES_S3_ENDPOINT: "https://store.example.cn",
    FILES_S3_ACCESS_KEY_ID: "key",
    FILES_S3_SECRET_ACCESS_KEY: "secret",
    FILES_S3_PATH_STYLE: "false",
  })
  expect(whole.files).toMatchObject({ kind: "s3", bucket: "files", pathStyle: false })
})

test("the app's password and its whole address exclude each other", () => {
  const env = {
    DATABASE_URL: "postgresql://owner:x@db/shanyi",
    DATABASE_APP_URL: "postgresql://shanyi_app:x@db/shanyi",
    DATABASE_APP_PASSWORD: "long enough to be one",
  }
  expect(refused(env).words.en).toContain("DATABASE_APP_PASSWORD and DATABASE_APP_URL exclude each other")
})

test("a secret is made once and readable by its account alone", () => {
  const directory = mkdtempSync(join(tmpdir(), "shanyi-secret-"))
  const secret = keepSecret(directory, "cookies")
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(keepSecret(directory, "cookies")).toBe(secret)
  expect(keepSecret(directory, "database")).not.toBe(secret)
  expect(statSync(join(directory, "secrets", "cookies")).mode & 0o777).toBe(0o600)
})

test("single sign-on is set up whole or not at all, and time-outs keep within bounds", () => {
  const { words } = refused({
    OIDC_ISSUER: "https://sso.example.gov.cn",
    SESSION_IDLE_MINUTES: "1",
    SESSION_HOURS: "x",
  })
  for (const name of ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "SESSION_IDLE_MINUTES", "SESSION_HOURS"])
    expect(words.en).toContain(`  ${name} `)
  expect(refused({ OIDC_LABEL: "政务统一认证" }).words.en).toContain(
    "OIDC_ISSUER is needed when OIDC_LABEL is set",
  )
  const whole = readConfiguration({
    OIDC_ISSUER: "https://sso.example.gov.cn",
    OIDC_CLIENT_ID: "shanyi",
    OIDC_CLIENT_SECRET: "hunter2",
    SESSION_IDLE_MINUTES: "30",
    SESSION_HOURS: "8",
  })
  expect(whole.sessions).toEqual({ idle: 1_800, absolute: 28_800 })
  expect(whole.singleSignOn).toMatchObject({ label: "统一身份认证", subjectClaim: "sub" })
  expect(readConfiguration({})).toMatchObject({
    sessions: { idle: 7_200, absolute: 43_200 },
    singleSignOn: undefined,
  })
})

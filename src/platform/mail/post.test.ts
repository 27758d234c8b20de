import { type AddressInfo, createServer, type Server } from "node:net"
import { text } from "node:stream/consumers"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"
import { afterEach, expect, test } from "vitest"
import { type Mail, MailFailure, openPost, type PostOffice } from "./post.ts"
import { reasons } from "./words.ts"

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

interface Taken {
  readonly to: string[]
  readonly from: string
  readonly message: string
}

/** A real mail server on loopback that knows one account. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; taken: Taken[] }> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: false,
    logger: false,
    onAuth: ({ username, password }, _, done) =>
      username === "tian" && password === "right"
        ? done(null, { user: username })
        : done(new Error("wrong password")),
    onData: (stream, session, done) => {
      text(stream).then((message) => {
        const from = session.envelope.mailFrom
        taken.push({
          to: session.envelope.rcptTo.map((each) => each.address),
          from: from ? from.address : "",
          message,
        })
        done()
      }, done)
    },
    ...options,
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  closing.push(() => server.close())
  return { port: (server.server.address() as AddressInfo).port, taken }
}

function post(port: number, password = "right", patience = 2_000): PostOffice {
  const office = openPost(
    { url: `smtp://tian:${password}@127.0.0.1:${port}`, from: "市政协提案委 <tian@example.gov.cn>" },
    patience,
  )
  closing.push(() => office.close())
  return office
}

const mail: Mail = {
  to: { name: "张三", address: "zhang@example.cn" },
  id: "0199-notice-7",
  subject: "提案需要您确认联名",
  text: "请确认。\n.\n行首的点",
  html: "<p>请确认。</p>",
}

async function failure(work: Promise<unknown>): Promise<MailFailure> {
  const error = await work.then(
    () => expect.fail("sent"),
    (problem: unknown) => problem,
  )
  if (!(error instanceof MailFailure)) throw error
  expect(reasons[error.reason.code]?.zh && reasons[error.reason.code]?.en, error.reason.code).toBeTruthy()
  return error
}

test("a letter arrives with its names, subject and both forms, marked as automatic", async () => {
  const { port, taken } = await mailServer()
  const office = post(port)
  await office.verify()
  await office.send(mail)
  expect(taken).toHaveLength(1)
  const [{ to, from, message }] = taken as [Taken]
  expect([to, from]).toEqual([["zhang@example.cn"], "tian@example.gov.cn"])
  expect(message).toContain("Message-ID: <0199-notice-7@example.gov.cn>")
  expect(message).toContain("Auto-Submitted: auto-generated")
  expect(message).toContain("multipart/alternative")
  const words = [...message.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word]) =>
    Buffer.from(word ?? "", "base64").toString(),
  )
  expect(words.join("")).toContain("提案需要您确认联名")
  expect(words.join("")).toContain("张三")
  const bodies = [...message.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body]) =>
    Buffer.from(body ?? "", "base64").toString(),
  )
  expect(bodies[0]?.replaceAll("\r\n", "\n").trim()).toBe(mail.text)
  expect(bodies[1]?.trim()).toBe(mail.html)
})

test("nobody can add a header or a recipient through a name, a subject or an address", async () => {
  const { port, taken } = await mailServer()
  const office = post(port)
  const evil = "甲\r\nBcc: evil@example.org\r\n\r\nbody"
  await office.send({
    ...mail,
    subject: evil,
    to: { name: evil, address: "zhang@example.cn" },
    id: "a>\r\nBcc: b@c.d",
  })
  expect(taken[0]?.to).toEqual(["zhang@example.cn"])
  const [headers] = (taken[0]?.message ?? "").split("\r\n\r\n")
  expect(headers).not.toMatch(/^Bcc:/im)
  for (const address of [
    "a@b.c, evil@example.org",
    "a@b.c\r\nRCPT TO:<evil@example.org>",
    "a@b.c>",
    "无",
    "",
  ]) {
    const error = await failure(office.send({ ...mail, to: { address } }))
    expect([error.reason.code, error.permanent]).toEqual(["mail.address", true])
  }
  expect(taken).toHaveLength(1)
})

test("a wrong password is said to be one, and the letter may wait", async () => {
  const { port, taken } = await mailServer()
  for (const attempt of [post(port, "wrong").send(mail), post(port, "wrong").verify()]) {
    const error = await failure(attempt)
    expect([error.reason.code, error.permanent]).toEqual(["mail.signIn", false])
    expect(JSON.stringify(error.reason)).not.toContain(":wrong@")
  }
  expect(taken).toEqual([])
})

test("a recipient refused for good is permanent; one refused for now is not", async () => {
  const answer = (responseCode: number) => ({
    onRcptTo: (_address: unknown, _session: unknown, done: (error?: Error) => void) =>
      done(Object.assign(new Error("no such mailbox"), { responseCode })),
  })
  const refused = await failure(post((await mailServer(answer(550))).port).send(mail))
  expect([refused.reason.code, refused.permanent]).toEqual(["mail.refused", true])
  expect(refused.reason.params).toMatchObject({ address: "zhang@example.cn" })
  expect(refused.reason.params?.answer).toContain("550")
  const postponed = await failure(post((await mailServer(answer(450))).port).send(mail))
  expect([postponed.reason.code, postponed.permanent]).toEqual(["mail.postponed", false])
})

test("a letter refused after it was sent is refused too", async () => {
  const { port } = await mailServer({
    onData: (stream, _, done) => {
      stream.resume().on("end", () => done(Object.assign(new Error("spam"), { responseCode: 554 })))
    },
  })
  expect((await failure(post(port).send(mail))).reason.code).toBe("mail.refused")
})

async function silentServer(greeting?: string): Promise<number> {
  const sockets: { destroy(): void }[] = []
  const server: Server = createServer((socket) => {
    sockets.push(socket)
    socket.on("error", () => {})
    if (greeting) socket.write(greeting)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

test.each([
  ["never greets", undefined],
  ["greets and says no more", "220 mail.example.cn\r\n"],
])("a server that %s is given up after the time allowed", async (_, greeting) => {
  const error = await failure(post(await silentServer(greeting), "right", 300).send(mail))
  expect([error.reason.code, error.permanent]).toEqual(["mail.timeout", false])
})

test("a server that isn't there is unreachable, and an encrypted address on a plain port is said to be that", async () => {
  const { port } = await mailServer()
  const nobody = await failure(post(1).send(mail))
  expect([nobody.reason.code, nobody.permanent]).toEqual(["mail.unreachable", false])
  const encrypted = openPost({ url: `smtps://tian:right@127.0.0.1:${port}`, from: "a@b.cn" }, 2_000)
  closing.push(() => encrypted.close())
  expect((await failure(encrypted.send(mail))).reason.code).toBe("mail.security")
})

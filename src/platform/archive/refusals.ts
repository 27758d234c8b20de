import { StartRefusal } from "../configuration/refusal.ts"

/** Why an archive is not taken in; said on the terminal in both languages. */
export const damaged = (what: string, cause?: unknown) =>
  new StartRefusal(
    {
      zh: `这个备份文件不完整或已损坏（${what}），没有写入任何数据。请改用另一份备份。`,
      en: `This archive is incomplete or damaged (${what}); nothing was written. Use another copy.`,
    },
    { cause },
  )

export const notOpened = () =>
  new StartRefusal({
    zh: "打不开这个备份：密钥不对，或文件已损坏、被截断。请核对密钥文件，或改用另一份备份。没有写入任何数据。",
    en: "This backup does not open: the key is another one's, or the file is damaged or cut short. Check the key file, or use another copy. Nothing was written.",
  })

export const newer = (name: string) =>
  new StartRefusal({
    zh: `这份数据由更新的程序写成（本程序没有升级步骤 ${name}）。请用写出它的版本或更新的版本恢复。`,
    en: `These data were written by a newer program (this one does not have the change ${name}). Restore them with that version or a later one.`,
  })

export const occupied = () =>
  new StartRefusal({
    zh: "目标数据库里已有组织，不会覆盖。请用 SHANYI_DATA 或 DATABASE_URL 指定一个空的数据库再恢复。",
    en: "The database already holds an organisation and is never overwritten. Name an empty one with SHANYI_DATA or DATABASE_URL.",
  })

export const noKey = (path: string) =>
  new StartRefusal({
    zh: `密钥文件 ${path} 不存在或少于 16 个字符。可以这样生成：openssl rand -base64 32 > ${path}，并另处妥善保存一份。`,
    en: `The key file ${path} is missing or shorter than 16 characters. Make one with: openssl rand -base64 32 > ${path}, and keep a copy elsewhere.`,
  })

export const exists = (path: string) =>
  new StartRefusal({
    zh: `文件 ${path} 已存在，不会覆盖。请换一个文件名。`,
    en: `The file ${path} exists and is not overwritten. Choose another name.`,
  })

export const absent = (path: string) =>
  new StartRefusal({ zh: `没有文件 ${path}。`, en: `There is no file ${path}.` })

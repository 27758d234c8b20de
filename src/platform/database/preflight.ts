import { Client } from "pg"
import type { Words } from "../../base/words.ts"
import { StartRefusal } from "../configuration/refusal.ts"

const OLDEST = 15

/** Before migrating: refuses a server on which Chinese search or our SQL would fail without a word. */
export async function checkServer(ownerUrl: string, oldest = OLDEST): Promise<void> {
  const { version, encoding, ctype } = await ask<{ version: number; encoding: string; ctype: string }>(
    ownerUrl,
    `select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
       datctype as ctype from pg_database where datname = current_database()`,
  )
  const problems: Words[] = []
  const major = Math.floor(version / 10_000)
  if (major < oldest) {
    problems.push({
      zh: `数据库服务器是 PostgreSQL ${major}，本程序需要 ${oldest} 或更新的版本。请升级服务器，或换用另一台。`,
      en: `The database server is PostgreSQL ${major}; this program needs ${oldest} or newer. Upgrade the server or use another.`,
    })
  }
  if (encoding !== "UTF8") {
    problems.push({
      zh: `数据库的编码是 ${encoding}，存不了全部汉字。请重建：create database shanyi template template0 encoding 'UTF8' locale 'C.UTF-8';`,
      en: `The database's encoding is ${encoding}, which cannot hold every Chinese character. Make it anew: create database shanyi template template0 encoding 'UTF8' locale 'C.UTF-8';`,
    })
  }
  if (ctype === "C" || ctype === "POSIX") {
    problems.push({
      zh: `数据库的 LC_CTYPE 是 ${ctype}，不认识汉字，中文检索会一无所获。请重建：create database shanyi template template0 encoding 'UTF8' locale 'C.UTF-8';`,
      en: `The database's LC_CTYPE is ${ctype}, which does not know Chinese letters: searches would find nothing. Make it anew: create database shanyi template template0 encoding 'UTF8' locale 'C.UTF-8';`,
    })
  }
  refuse(problems)
}

/** After migrating: refuses an app role that the walls between organisations would not hold. */
export async function checkAppRole(appUrl: string): Promise<void> {
  const { role, superuser, bypass, owned } = await ask<{
    role: string
    superuser: boolean
    bypass: boolean
    owned: string | null
  }>(
    appUrl,
    // Membership in the owner counts as owning: `set role` is all it takes.
    `select r.rolname as role, r.rolsuper as superuser,
       exists (select from pg_roles b where b.rolbypassrls and pg_has_role(r.oid, b.oid, 'member')) as bypass,
       (select string_agg(c.oid::regclass::text, ', ' order by c.relname) from (
          select c.oid, c.relname from pg_class c
          where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace not in
            (select n.oid from pg_namespace n where n.nspname in ('pg_catalog', 'information_schema', 'pg_toast'))
            and pg_has_role(r.oid, c.relowner, 'member')
          order by c.relname limit 5) c) as owned
     from pg_roles r where r.rolname = current_user`,
  )
  const problems: Words[] = []
  if (superuser) {
    problems.push({
      zh: `应用使用的数据库账户 ${role} 是超级用户，行级隔离对它无效。请执行：alter role ${role} nosuperuser;`,
      en: `The app's database role ${role} is a superuser, whom row-level security does not bind. Run: alter role ${role} nosuperuser;`,
    })
  } else if (bypass) {
    problems.push({
      zh: `应用使用的数据库账户 ${role} 可以绕过行级隔离。请执行：alter role ${role} nobypassrls; 并收回它加入的此类角色。`,
      en: `The app's database role ${role} may bypass row-level security. Run: alter role ${role} nobypassrls; and revoke any such role it is a member of.`,
    })
  }
  if (owned && !superuser) {
    problems.push({
      zh: `应用使用的数据库账户 ${role} 拥有数据表（${owned}），行级隔离对所有者无效。请让 DATABASE_URL 使用另一个账户作所有者。`,
      en: `The app's database role ${role} owns tables (${owned}), and row-level security does not bind owners. Let DATABASE_URL name another role as the owner.`,
    })
  }
  refuse(problems)
}

function refuse(problems: readonly Words[]): void {
  if (problems.length === 0) return
  throw new StartRefusal({
    zh: problems.map((each) => each.zh).join("\n"),
    en: problems.map((each) => each.en).join("\n"),
  })
}

async function ask<T>(url: string, query: string): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return (await client.query(query)).rows[0] as T
  } catch (cause) {
    const { host, pathname, username } = new URL(url)
    const said = (cause as Error).message
    throw new StartRefusal(
      {
        zh: `连不上数据库 ${host}${pathname}（账户 ${username}）：${said}。请检查 DATABASE_URL、网络和密码。`,
        en: `The database ${host}${pathname} cannot be reached as ${username}: ${said}. Check DATABASE_URL, the network and the password.`,
      },
      { cause },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

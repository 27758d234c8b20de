import { PageHead } from "../kit/page-head.tsx"
import { useWords } from "../kit/preferences.tsx"
import { accountWords } from "./account-words.ts"
import { Brand } from "./brand.tsx"
import { SignOutButton } from "./me-parts.tsx"
import { PasswordForm } from "./password-form.tsx"
import { securityWords } from "./security-words.ts"
import { useOwnSignIn } from "./use-own-sign-in.ts"

/** Whoever comes with an initial or expired password changes it before anything else; the server lets them do nothing before. */
export function FirstPassword({ expired }: { expired: boolean }) {
  const w = useWords(accountWords)
  const s = useWords(securityWords)
  const days = useOwnSignIn().data?.password.days ?? 0
  return (
    <main className="first-password">
      <Brand bare />
      {expired ? (
        <PageHead title={s("expired.title")} below={days > 0 ? s("expired.why", { n: days }) : undefined} />
      ) : (
        <PageHead title={w("password.first")} below={w("password.firstWhy")} />
      )}
      <PasswordForm />
      <SignOutButton />
    </main>
  )
}

import { PageHead } from "../kit/page-head.tsx"
import { useWords } from "../kit/preferences.tsx"
import { accountWords } from "./account-words.ts"
import { Brand } from "./brand.tsx"
import { SignOutButton } from "./me-parts.tsx"
import { PasswordForm } from "./password-form.tsx"

/** Whoever comes with an initial password changes it before anything else; the server lets them do nothing before. */
export function FirstPassword() {
  const w = useWords(accountWords)
  return (
    <main className="first-password">
      <Brand bare />
      <PageHead title={w("password.first")} below={w("password.firstWhy")} />
      <PasswordForm />
      <SignOutButton />
    </main>
  )
}

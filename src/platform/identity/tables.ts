import type { ColumnType, Generated } from "kysely"

declare module "../database/schema.ts" {
  interface Database {
    account: AccountTable
    account_credential: AccountCredentialTable
    session_token: SessionTokenTable
    verification: VerificationTable
    sign_in_attempt: SignInAttemptTable
    account_authenticator: AccountAuthenticatorTable
    account_passkey: AccountPasskeyTable
    account_recovery_code: { account_id: string; digest: string; used_at: Date | null }
    account_past_password: { id: string; account_id: string; password: string; replaced_at: Date }
  }
}

type Moment = ColumnType<Date, Date, Date>

export interface AccountTable {
  id: string
  username: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  must_change_password: Generated<boolean>
  password_set_at: Generated<Date>
  blocked_at: Date | null
  created_at: Moment
  updated_at: Moment
}

export interface AccountCredentialTable {
  id: string
  account_id: string
  provider_id: string
  provider_account_id: string
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: Date | null
  refresh_token_expires_at: Date | null
  scope: string | null
  created_at: Moment
  updated_at: Moment
}

export interface SessionTokenTable {
  id: string
  account_id: string
  token: string
  org_id: number | null
  ip_address: string | null
  user_agent: string | null
  opened_with: Generated<"password" | "passkey" | "single_sign_on">
  awaits_second_factor: Generated<boolean>
  second_factor_at: Date | null
  expires_at: Moment
  created_at: Moment
  updated_at: Moment
}

export interface VerificationTable {
  id: string
  identifier: string
  value: string
  expires_at: Moment
  created_at: Moment
  updated_at: Moment
}

export interface SignInAttemptTable {
  key: string
  failures: number
  last_at: Moment
  locked_until: Date | null
}

export interface AccountAuthenticatorTable {
  account_id: string
  secret: string | null
  offered: string | null
  last_step: number | null
  confirmed_at: Date | null
}

export interface AccountPasskeyTable {
  id: string
  account_id: string
  public_key: string
  counter: number
  transports: Generated<string>
  label: string
  synced: boolean
  created_at: Moment
  last_used_at: Date | null
}

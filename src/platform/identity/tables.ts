import type { ColumnType, Generated } from "kysely"

declare module "../database/schema.ts" {
  interface Database {
    account: AccountTable
    account_credential: AccountCredentialTable
    session_token: SessionTokenTable
    verification: VerificationTable
    sign_in_attempt: SignInAttemptTable
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

declare module "../../platform/database/schema.ts" {
  interface Database {
    account_recovery: AccountRecoveryTable
  }
}

export interface AccountRecoveryTable {
  org_id: number
  id: string
  person_id: string
  why: string
  asked_by: string
  asked_at: Date
  expires_at: Date
  decided_by: string | null
  decided_at: Date | null
  outcome: "confirmed" | "declined" | "withdrawn" | null
}

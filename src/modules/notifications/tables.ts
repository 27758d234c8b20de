declare module "../../platform/database/schema.ts" {
  interface Database {
    notice_setting: NoticeSettingTable
  }
  interface NoticeTable {
    email: "now" | "daily" | "weekly" | null
    mailed_at: Date | null
  }
}

/** Times are HH:MM:SS by the organisation's zone. */
export interface NoticeSettingTable {
  org_id: number
  person_id: string
  quiet_from: string | null
  quiet_until: string | null
  letter_key: string
}

export type EmailWish = "now" | "daily" | "weekly" | "never"

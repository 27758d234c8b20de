declare module "../../platform/database/schema.ts" {
  interface NoticeTable {
    email: "now" | "daily" | "weekly" | null
    mailed_at: Date | null
  }
}

export type EmailWish = "now" | "daily" | "weekly" | "never"

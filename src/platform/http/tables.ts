declare module "../database/schema.ts" {
  interface Database {
    request_count: { key: string; minute: number; requests: number }
  }
}

export type {}

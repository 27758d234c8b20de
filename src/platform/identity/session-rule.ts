export interface SessionRule {
  /** Seconds without a request after which one must sign in again. */
  readonly idle: number
  /** Seconds after which one must sign in again in any case. */
  readonly absolute: number
}

export const sessionRule: SessionRule = { idle: 2 * 3_600, absolute: 12 * 3_600 }

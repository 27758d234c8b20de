import { defineConfig } from "vitest/config"

/** Two projects: everything that needs no browser, then the journeys, which start the whole product. */
export default defineConfig({
  test: {
    globalSetup: ["src/platform/database/testing-server.ts"],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "house",
          environment: "node",
          include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: ["tests/journeys/**"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          environment: "node",
          include: ["tests/journeys/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser and a server each: more than two at once make each other late on a small machine.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

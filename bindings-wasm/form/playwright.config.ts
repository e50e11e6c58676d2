import { defineConfig } from "@playwright/test";

/** Debian's Chromium. Screenshots, PDF files and the report of a failure stay in test-output/. */
export default defineConfig({
  testDir: "tests",
  outputDir: "test-output/runs",
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    locale: "vi-VN",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

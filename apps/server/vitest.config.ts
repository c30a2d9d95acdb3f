import { defineConfig } from "vitest/config";
import { sharedTest } from "../../vitest.shared.ts";

// What comes over a socket or from another process may take a while on a busy machine.
export default defineConfig({ test: { ...sharedTest, testTimeout: 60_000, expect: { poll: { timeout: 20_000 } } } });

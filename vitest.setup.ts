import fc from "fast-check";

// Every run tries the same things, so that a commit is green or red and not now and then: look elsewhere with
// `FUZZ_SEED=… vitest run`, and longer with `FUZZ_RUNS` where a test says so.
fc.configureGlobal({ seed: Number(process.env["FUZZ_SEED"] ?? 20270514) });

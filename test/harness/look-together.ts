import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Result } from "../../src/domain/refusal/refusal.ts";
import type { LookJob, Looked } from "../../src/files/evidence/look-job.ts";

/** One process that looks into many files in turn. */
export type Together = {
  readonly look: (job: LookJob) => Promise<Result<Looked>>;
  readonly close: () => void;
};

const script = fileURLToPath(new URL("look-together.mjs", import.meta.url));

/** Starts it on the built program; a file that brings it down fails every look from then on. */
export function openTogether(built: URL): Together {
  const child = fork(script, [built.href], { serialization: "advanced", env: {} });
  const waiting: ((result: Result<Looked> | Error) => void)[] = [];
  child.on("message", (result) => waiting.shift()?.(result as Result<Looked>));
  child.on("exit", (code, signal) => {
    for (const tell of waiting.splice(0)) tell(new Error(`it ended with ${code ?? signal}`));
  });
  const look = (job: LookJob): Promise<Result<Looked>> =>
    new Promise((resolve, reject) => {
      if (!child.connected) return reject(new Error("it is down"));
      waiting.push((result) => (result instanceof Error ? reject(result) : resolve(result)));
      child.send(job);
      return undefined;
    });
  return { look, close: () => child.disconnect() };
}

import { Worker } from "node:worker_threads";
import { refuse } from "../../domain/refusal/refusal.ts";
import type { Result } from "../../domain/refusal/refusal.ts";
import { turns } from "./turns.ts";
import { sheetLimits } from "./zip-guard.ts";

/** Work on one untrusted file, both as the thread's file and as the function that file runs. */
export type ApartTask<Input, Output> = {
  readonly thread: "read-thread" | "annotate-thread";
  readonly inProcess: (input: Input) => Promise<Result<Output>>;
};

const takeTurn = turns(sheetLimits.atOnce);

/** This file's own suffix: the threads' files lie beside it, compiled or not as this one is. */
const suffix = import.meta.url.endsWith(".ts") ? ".ts" : ".js";

/**
 * Does the work in a thread of its own with limits on memory and time, so that no file can stop the
 * server. Compiled, always. From TypeScript sources (tests) a thread loads only where Node strips
 * types itself (22.18 and later); on Node 20 the work then stays in process, without those limits.
 * Errors: those of the task, sheetTooSlow, sheetTooHeavy.
 */
export function runApart<Input extends { readonly name: string }, Output>(
  task: ApartTask<Input, Output>,
  input: Input,
): Promise<Result<Output>> {
  return takeTurn(() => (canStartThread() ? inThread(task.thread, input) : task.inProcess(input)));
}

function canStartThread(): boolean {
  const { typescript } = process.features as { readonly typescript?: false | string };
  return suffix === ".js" || typeof typescript === "string";
}

function inThread<Output>(
  thread: string,
  input: { readonly name: string },
): Promise<Result<Output>> {
  const { seconds, memoryMegabytes } = sheetLimits;
  const resourceLimits = { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 64 };
  return new Promise((resolve, reject) => {
    const where = new URL(`./${thread}${suffix}`, import.meta.url);
    const worker = new Worker(where, { workerData: input, resourceLimits });
    const timer = setTimeout(() => {
      resolve(refuse("sheetTooSlow", { file: input.name, seconds }));
      void worker.terminate();
    }, seconds * 1000);
    worker.once("message", (result: Result<Output>) => resolve(result));
    worker.once("error", (error: Error) => {
      if (!ranOutOfMemory(error)) reject(error);
      resolve(refuse("sheetTooHeavy", { file: input.name, limit: memoryMegabytes }));
    });
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the thread ${thread} ended without an answer (${code})`));
    });
  });
}

function ranOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Result, refuse } from "../../domain/refusal/refusal.ts";
import { turns } from "../sheet/turns.ts";
import { lookFile } from "./look-file.ts";
import { type AskedLook, unpackLooked } from "./look-frames.ts";
import type { LookJob, Looked } from "./look-job.ts";

/** Files looked into at the same time; further ones wait their turn. */
const takeTurn = turns(2);

/** This file's own suffix: the process's file lies beside it, compiled or not as this one is. */
const suffix = import.meta.url.endsWith(".ts") ? ".ts" : ".js";

/** The file of the process that looks, undefined where Node cannot start it: from TypeScript before Node 22.18. */
export function lookProcess(): URL | undefined {
  const { typescript } = process.features as { readonly typescript?: false | string };
  const canStart = suffix === ".js" || typeof typescript === "string";
  return canStart ? new URL(`./look-process${suffix}`, import.meta.url) : undefined;
}

function tooHeavy({ name, limits }: LookJob): Result<never> {
  const { seconds, memoryMegabytes: memory } = limits;
  return refuse("evidenceTooHeavy", { file: name, seconds, memory });
}

/** Nothing of the server's own goes along: no address of a database, no secret. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return { MALLOC_ARENA_MAX: "2", ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}

/** How the process ends when something is wrong with the program itself, not with the file. */
const ownFault = 1;

function look(place: URL, job: LookJob): Promise<Result<Looked>> {
  const { bytes, ...asked } = job;
  const told: AskedLook = asked;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(place), JSON.stringify(told)], {
      env: plainEnvironment(),
      stdio: ["pipe", "pipe", "pipe"],
      timeout: job.limits.seconds * 1000,
      killSignal: "SIGKILL",
    });
    const said: Buffer[] = [];
    let complaint = "";
    child.stdout.on("data", (piece: Buffer) => said.push(piece));
    child.stderr.on("data", (piece: Buffer) => {
      complaint = `${complaint}${piece.toString()}`.slice(0, 2000);
    });
    // A process that ended early no longer listens; how it ended is what counts.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(unpackLooked(Buffer.concat(said)));
      else if (code === ownFault) reject(new Error(`looking into a file failed: ${complaint}`));
      // Stopped by its limits, or brought down by the file: either way the file is not taken.
      else resolve(tooHeavy(job));
    });
    child.stdin.end(bytes);
  });
}

/**
 * Looks into a file in a process of its own, with limits on memory and time, so that no file can stop the server.
 * Compiled, always; from TypeScript sources on Node 20 (tests) in this process, without those limits. Refuses what
 * `lookFile` refuses, and `evidenceTooHeavy`.
 */
export function lookApart(
  job: LookJob,
  place: URL | undefined = lookProcess(),
): Promise<Result<Looked>> {
  return takeTurn(() => (place ? look(place, job) : lookFile(job)));
}

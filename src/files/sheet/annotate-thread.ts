import { parentPort, workerData } from "node:worker_threads";
import { annotateFile } from "./annotate-job.ts";

// The thread that annotates one file and ends, as the reading thread does.
parentPort?.postMessage(await annotateFile(workerData as Parameters<typeof annotateFile>[0]));

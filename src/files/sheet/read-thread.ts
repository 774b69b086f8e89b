import { parentPort, workerData } from "node:worker_threads";
import { buffersOf } from "./packed-book.ts";
import { readSheetFile } from "./sheet-job.ts";
import type { SheetFile } from "./sheet-job.ts";

// The thread that reads one file and ends: whatever the file does to it, the server goes on.
const result = await readSheetFile(workerData as SheetFile);
parentPort?.postMessage(result, result.ok ? buffersOf(result.value.book) : []);

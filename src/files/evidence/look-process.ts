import { buffer } from "node:stream/consumers";
import { loadSharp } from "./draw-picture.ts";
import { lookFile } from "./look-file.ts";
import { type AskedLook, packLooked } from "./look-frames.ts";

// The process that looks into one file and ends: whatever the file does to it, the server goes on. It has none of the
// server's environment, and it stops itself when it has grown past its limit: what a picture library takes is beyond
// the reach of Node's own limits.
const asked = JSON.parse(process.argv[2] ?? "{}") as AskedLook;
const watchEveryMs = 5;

setInterval(() => {
  const isHeavy = process.memoryUsage.rss() > asked.limits.memoryMegabytes * 1_048_576;
  // An orderly exit would wait for the picture library to end its work, and let it grow meanwhile.
  if (isHeavy) process.kill(process.pid, "SIGKILL");
}, watchEveryMs).unref();

const sharp = await loadSharp();
// Of all the library reads, only what evidence may be; one picture at a time, nothing kept between.
sharp?.block({ operation: ["VipsForeignLoad"] });
sharp?.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
});
sharp?.cache(false);
sharp?.concurrency(1);

const bytes = new Uint8Array(await buffer(process.stdin));
const packed = packLooked(await lookFile({ ...asked, bytes }));
process.stdout.end(packed);

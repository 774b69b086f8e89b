// Looks into one file after another as the product's process looks into one: a file that brings it down is seen by
// the process that asks, which gets no answer.
const [place] = process.argv.slice(2);
const { loadSharp } = await import(new URL("draw-picture.js", place));
const { lookFile } = await import(new URL("look-file.js", place));

const sharp = await loadSharp();
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

let last = Promise.resolve();
process.on("message", (job) => {
  last = last.then(async () => void process.send?.(await lookFile(job)));
});

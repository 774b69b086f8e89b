// Written so that even a very old Node can read it, and say what is wrong.

/** Ends the process with a sentence when this Node is too old for Guatu. */
export function checkNode() {
  const parts = process.versions.node.split(".").map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return;
  console.error(
    "挂图需要 Node.js 20.19 或更高版本，现在是 " +
      process.versions.node +
      "。请到 https://nodejs.org 安装新版本后再试。",
  );
  console.error(
    "Guatu needs Node.js 20.19 or newer; this is " +
      process.versions.node +
      ". Install a newer one from https://nodejs.org and try again.",
  );
  process.exit(1);
}

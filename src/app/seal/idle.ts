import { cpus } from "node:os";

type Spent = { readonly idle: number; readonly all: number };

function spent(): Spent {
  const times = cpus().map((each) => each.times);
  const idle = times.reduce((sum, each) => sum + each.idle, 0);
  const all = times.reduce(
    (sum, { user, nice, sys, irq, idle: own }) => sum + user + nice + sys + irq + own,
    0,
  );
  return { idle, all };
}

/** Answers, asked again, which share of the machine's processors lay idle since it was last asked, 0 to 1. */
export function idleMeter(): () => number {
  let before = spent();
  return () => {
    const after = spent();
    const all = after.all - before.all;
    const share = all > 0 ? (after.idle - before.idle) / all : 0;
    before = after;
    return share;
  };
}

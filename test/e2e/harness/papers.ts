/** A4 upright and across, A3 across; the bulletin brings its own margins. */
export const papers = { upright: 703, across: 1032, wall: 1512, bulletin: 794 } as const;

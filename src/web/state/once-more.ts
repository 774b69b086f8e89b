/** Runs a job one at a time: asked for while it runs, it runs once more when it is done. Fails as its last run does. */
export function onceMore(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await job();
      } catch (error) {
        if (!again) throw error;
      }
    } while (again);
  };
  return () => {
    if (running) again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}

/**
 * Runs `work` at once, then at most once per `pauseMs` while calls keep coming, and always once more after the last of them:
 * a burst of events costs a few fetches and the last state is never missed.
 */
export function conflate(work: () => Promise<unknown>, pauseMs: number): () => void {
  let busy = false;
  let again = false;

  async function run(): Promise<void> {
    busy = true;
    do {
      again = false;
      await Promise.allSettled([work(), new Promise((done) => setTimeout(done, pauseMs))]);
    } while (again);
    busy = false;
  }

  return () => {
    if (busy) again = true;
    else void run();
  };
}

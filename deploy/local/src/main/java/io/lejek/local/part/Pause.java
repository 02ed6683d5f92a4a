package io.lejek.local.part;

/** The wait between two looks at a part that is starting. */
final class Pause {
    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a part to start", e);
        }
    }
}

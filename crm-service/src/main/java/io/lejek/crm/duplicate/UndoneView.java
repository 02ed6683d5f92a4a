package io.lejek.crm.duplicate;

import java.util.List;
import java.util.UUID;

/**
 * Two clients that were parted again.
 *
 * @param survivorId of the client that had stayed
 * @param restoredId of the one that is back
 * @param kept what was changed since the merge and so stays as it is now: fields of the survivor such as {@code name}, and
 *     kinds of records such as {@code contact_point}
 */
record UndoneView(UUID survivorId, UUID restoredId, List<String> kept) {}

package io.lejek.crm.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With which view the viewer's list opens.
 *
 * @param viewId absent: with all clients
 */
record DefaultViewInput(@Nullable UUID viewId) {}

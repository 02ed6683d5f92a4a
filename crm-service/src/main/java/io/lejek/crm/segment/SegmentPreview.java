package io.lejek.crm.segment;

import io.lejek.crm.client.ClientRow;
import java.util.List;

/**
 * What a filter selects.
 *
 * @param count of the clients that the viewer may see
 * @param sample the first of them by name, at most ten
 */
record SegmentPreview(long count, List<ClientRow> sample) {}

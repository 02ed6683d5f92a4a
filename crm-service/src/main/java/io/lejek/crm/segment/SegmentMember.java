package io.lejek.crm.segment;

import java.util.UUID;

/** A client in a segment. */
record SegmentMember(UUID clientId) {}

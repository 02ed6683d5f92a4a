package io.lejek.crm.segment;

/** How many clients of a segment the viewer may see. */
record SegmentSize(long count) {}

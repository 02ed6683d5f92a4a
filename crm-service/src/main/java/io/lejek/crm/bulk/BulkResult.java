package io.lejek.crm.bulk;

/**
 * What came of a bulk change.
 *
 * @param changed how many clients were changed
 * @param same how many were so already
 * @param left how many the viewer may not change, or were gone
 */
record BulkResult(long changed, long same, long left) {}

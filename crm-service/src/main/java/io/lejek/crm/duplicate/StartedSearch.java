package io.lejek.crm.duplicate;

import java.util.UUID;

/** @param jobId of the search */
record StartedSearch(UUID jobId) {}

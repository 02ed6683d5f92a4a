package io.lejek.crm.handover;

import java.util.UUID;

/** @param id of the job that does it */
record StartedHandOver(UUID id) {}

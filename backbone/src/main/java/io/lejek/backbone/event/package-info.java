/** Events between the services: the outbox with its relay, the intake with its offsets, the topics. */
@NullMarked
package io.lejek.backbone.event;

import org.jspecify.annotations.NullMarked;

package io.lejek.backbone.event;

import org.apache.kafka.common.utils.Utils;

/**
 * The lanes in which the relay publishes: the events of one key are in one lane, and one relay at a time has a lane. A lane
 * is what goes to one partition, so that what is sent together arrives as one batch.
 */
final class Lane {
    static final int COUNT = Topics.PARTITIONS;

    private Lane() {}

    static int of(String key) {
        return Utils.toPositive(Utils.murmur2(Utils.utf8(key))) % COUNT;
    }
}

package io.lejek.messaging.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts the letters of campaigns. */
@ApplicationScoped
class CampaignCounting {
    private final Jdbi jdbi;

    CampaignCounting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The counts per campaign; a campaign without letters is absent. */
    Map<UUID, CampaignCounts> of(Collection<UUID> campaigns) {
        Map<UUID, Tally> tallies = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select campaign_id, state, reason, count(*) as n from message
                        where campaign_id = any(:ids) group by campaign_id, state, reason
                        """)
                .bindArray("ids", UUID.class, campaigns.toArray())
                .map(row -> new Group(
                        row.getColumn("campaign_id", UUID.class),
                        row.getColumn("state", String.class),
                        row.getColumn("reason", String.class),
                        row.getColumn("n", Long.class)))
                .forEach(group -> tallies.computeIfAbsent(group.campaign(), id -> new Tally())
                        .add(group)));
        Map<UUID, CampaignCounts> counts = new HashMap<>();
        tallies.forEach((id, tally) -> counts.put(id, tally.counts()));
        return counts;
    }

    boolean hasOpen(UUID campaign) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from message where campaign_id = :id
                                       and state in ('READY', 'CLAIMED', 'INFLIGHT', 'DEFERRED'))
                        """)
                .bind("id", campaign)
                .mapTo(Boolean.class)
                .one());
    }

    private record Group(
            UUID campaign, String state, @Nullable String reason, long n) {}

    private enum Bucket {
        READY,
        INFLIGHT,
        ACCEPTED,
        DEFERRED,
        REJECTED,
        UNKNOWN,
        SUPPRESSED,
        NO_CONSENT,
        NO_ADDRESS;

        static Bucket of(Group group) {
            return switch (group.state()) {
                case "READY", "CLAIMED" -> READY;
                case "SKIPPED" ->
                    "SUPPRESSED".equals(group.reason())
                            ? SUPPRESSED
                            : "NO_CONSENT".equals(group.reason()) ? NO_CONSENT : NO_ADDRESS;
                default -> valueOf(group.state());
            };
        }
    }

    private static final class Tally {
        private final Map<Bucket, Long> buckets = new EnumMap<>(Bucket.class);

        void add(Group group) {
            buckets.merge(Bucket.of(group), group.n(), Long::sum);
        }

        CampaignCounts counts() {
            long audience = buckets.values().stream().mapToLong(Long::longValue).sum();
            return new CampaignCounts(
                    audience,
                    get(Bucket.READY),
                    get(Bucket.INFLIGHT),
                    get(Bucket.ACCEPTED),
                    get(Bucket.DEFERRED),
                    get(Bucket.REJECTED),
                    get(Bucket.UNKNOWN),
                    get(Bucket.SUPPRESSED),
                    get(Bucket.NO_CONSENT),
                    get(Bucket.NO_ADDRESS));
        }

        private long get(Bucket bucket) {
            return buckets.getOrDefault(bucket, 0L);
        }
    }
}

package io.lejek.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.messaging.testing.MessagingTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MessagingTest
class RateBucketTest {
    @Inject
    RateBucket bucket;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void empty() {
        jdbi.useHandle(handle -> handle.execute("delete from rate_bucket"));
    }

    @Test
    void givesNoMoreThanOneSecondHoldsAndFillsAgain() {
        // When
        int first = take(5_000);
        int second = take(5_000);
        // Then
        assertThat(first).isEqualTo(2_000);
        assertThat(second).isLessThan(2_000);
        await().untilAsserted(() -> assertThat(QuarkusTransaction.requiringNew().call(() -> bucket.fill(2_000)))
                .isEqualTo(2_000));
    }

    @Test
    void givesNothingForAWhileWhenTheProviderWantsFewer() {
        // When
        take(1);
        QuarkusTransaction.requiringNew().run(bucket::slowDown);
        // Then
        assertThat(take(1)).isZero();
    }

    private int take(int wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            int letters = bucket.fill(wanted);
            bucket.take(letters);
            return letters;
        });
    }
}

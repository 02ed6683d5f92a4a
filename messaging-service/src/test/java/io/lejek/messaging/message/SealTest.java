package io.lejek.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Seal SEAL = seal("a secret that is long enough for this test");
    private static final UUID LETTER = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @Test
    void namesTheLetterAlwaysTheSameWay() {
        assertThat(SEAL.rfcMessageId(LETTER)).isEqualTo(SEAL.rfcMessageId(LETTER));
        assertThat(SEAL.rfcMessageId(LETTER)).matches("<[a-z2-7]{26}@example\\.com>");
        assertThat(SEAL.unsubscribeToken(LETTER)).hasSize(43);
    }

    @Test
    void readsItsOwnTokens() {
        assertThat(SEAL.unsubscribedMessage(SEAL.unsubscribeToken(LETTER))).contains(LETTER);
    }

    @Test
    void refusesEveryTokenThatItDidNotMake() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String token = SEAL.unsubscribeToken(LETTER);
        String alphabet = "ABCabc019-_";
        for (int round = 0; round < 500; round++) {
            char[] forged = token.toCharArray();
            int at = random.nextInt(forged.length - 1);
            forged[at] = alphabet.charAt(random.nextInt(alphabet.length()));
            // When
            boolean same = forged[at] == token.charAt(at);
            // Then
            assertThat(SEAL.unsubscribedMessage(new String(forged)).isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(same);
        }
        assertThat(seal("another secret that is long enough, too").unsubscribedMessage(token))
                .isEmpty();
        assertThat(SEAL.unsubscribedMessage("")).isEmpty();
        assertThat(SEAL.unsubscribedMessage("%%%")).isEmpty();
        assertThat(SEAL.unsubscribedMessage(SEAL.envelopeToken(LETTER))).isEmpty();
    }

    @Test
    void refusesShortSecret() {
        assertThatThrownBy(() -> seal("short")).hasMessageContaining("32 bytes");
    }

    private static Seal seal(String secret) {
        return new Seal(secret.getBytes(StandardCharsets.UTF_8), "example.com");
    }
}

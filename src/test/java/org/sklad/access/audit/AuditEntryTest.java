package org.sklad.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static String kept(String details) {
        return new AuditEntry(UUID.randomUUID(), Instant.EPOCH, "", "act", "", details, Optional.empty()).details();
    }

    @Test
    void details_longer_than_the_column_are_cut() {
        String fits = "я".repeat(4_000);
        assertThat(kept(fits)).isEqualTo(fits);
        assertThat(kept(fits + "я")).hasSize(4_000).endsWith("я…");
    }

    @Test
    void cutting_never_splits_a_character() {
        String emoji = "x" + "\uD83E\uDDE5".repeat(2_500);
        assertThat(kept(emoji)).endsWith("\uDDE5…");
        assertThat(kept("x" + emoji)).endsWith("\uDDE5…");
    }
}

package org.sklad.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.Username;

/** A need with why it was withdrawn, where it was. */
public record NeedView(ListedNeed listed, Optional<Withdrawal> withdrawal) {
    /**
     * When a need was withdrawn, and why.
     *
     * @param reason empty once the person is erased
     */
    public record Withdrawal(UUID id, String reason, Username operator, Instant recordedAt) {}

    public Need need() {
        return listed.need();
    }
}

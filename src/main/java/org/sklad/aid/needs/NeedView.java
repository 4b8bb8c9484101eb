package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.ledger.ReservedFor;

/**
 * A need with its withdrawal, if any, and all its reservations, oldest first.
 *
 * @param kept reservations, including past and ended ones
 */
public record NeedView(ListedNeed listed, Optional<Withdrawal> withdrawal, List<ReservedFor> kept) {
    public NeedView {
        kept = List.copyOf(kept);
    }

    /** Time and reason of a withdrawal; the reason is empty after the person is erased. */
    public record Withdrawal(UUID id, String reason, Username operator, Instant recordedAt) {}

    public Need need() {
        return listed.need();
    }

    /** Returns the live reservation. */
    public Optional<ReservedFor> present() {
        return need().reserved() == 0
                ? Optional.empty()
                : kept.stream().filter(each -> each.endedAt().isEmpty()).findFirst();
    }

    /** Returns the earlier reservations, latest first. */
    public List<ReservedFor> before() {
        return kept.stream()
                .filter(each -> present().filter(each::equals).isEmpty())
                .sorted(Comparator.comparing(ReservedFor::fromAt).reversed())
                .toList();
    }
}

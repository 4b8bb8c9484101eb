package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.ledger.ReservedFor;

/**
 * A need with why it was withdrawn, where it was, and all that was kept for it, the first first.
 *
 * @param kept be it past its day or ended
 */
public record NeedView(ListedNeed listed, Optional<Withdrawal> withdrawal, List<ReservedFor> kept) {
    public NeedView {
        kept = List.copyOf(kept);
    }

    /**
     * When a need was withdrawn, and why.
     *
     * @param reason empty once the person is erased
     */
    public record Withdrawal(UUID id, String reason, Username operator, Instant recordedAt) {}

    public Need need() {
        return listed.need();
    }

    /** What is kept for it now. */
    public Optional<ReservedFor> present() {
        return need().reserved() == 0
                ? Optional.empty()
                : kept.stream().filter(each -> each.endedAt().isEmpty()).findFirst();
    }

    /** What was kept for it before, the last first. */
    public List<ReservedFor> before() {
        return kept.stream()
                .filter(each -> present().filter(each::equals).isEmpty())
                .sorted(Comparator.comparing(ReservedFor::fromAt).reversed())
                .toList();
    }
}

package org.sklad.aid.loans;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.lots.Reason;

/**
 * A return or a loss.
 *
 * @param firstLine number of its first line in the loan
 * @param reason reason of a loss; absent for a return
 */
public record LoanAct(
        UUID id,
        LoanActKind kind,
        int firstLine,
        int lastLine,
        Optional<Reason> reason,
        Username operator,
        Instant recordedAt) {
    boolean has(int line) {
        return firstLine <= line && line <= lastLine;
    }
}

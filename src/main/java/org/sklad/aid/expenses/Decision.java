package org.sklad.aid.expenses;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * What became of a medical expense.
 *
 * @param reason empty for an approval and a withdrawal, and once the person is erased
 */
public record Decision(UUID id, ExpenseState state, String reason, Username operator, Instant decidedAt) {
    /** For who may not read why. */
    Decision withoutReason() {
        return new Decision(id, state, "", operator, decidedAt);
    }

    @Override
    public String toString() {
        return "***";
    }
}

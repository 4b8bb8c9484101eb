package org.sklad.aid.expenses;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * The decision on a medical expense: approval, refusal or withdrawal.
 *
 * @param reason empty for an approval and a withdrawal, and once the person is erased
 */
public record Decision(UUID id, ExpenseState state, String reason, Username operator, Instant decidedAt) {
    /** Returns a copy for operators who may not read the reason. */
    Decision withoutReason() {
        return new Decision(id, state, "", operator, decidedAt);
    }

    @Override
    public String toString() {
        return "***";
    }
}

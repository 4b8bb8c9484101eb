package org.sklad.aid.loans;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * The reversal of a loan, a return or a loss.
 *
 * @param reason empty once the person is erased
 */
public record LoanReversal(UUID id, String reason, Username operator, Instant recordedAt) {}

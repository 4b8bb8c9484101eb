package org.sklad.aid.loans;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * A stored reversal.
 *
 * @param act id of the reversed return or loss; empty for the loan itself
 * @param reason encrypted; empty if the person was already erased
 */
record ReversalRow(UUID id, String act, String reason, Username operator, Instant recordedAt) {}

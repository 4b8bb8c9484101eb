package org.sklad.aid.loans;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * A reversal as it is kept.
 *
 * @param act what was taken back; empty for the loan itself
 * @param reason encrypted; empty where the person was erased before
 */
record ReversalRow(UUID id, String act, String reason, Username operator, Instant recordedAt) {}

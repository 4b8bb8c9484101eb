package org.sklad.oversight.findings;

import java.time.Instant;
import java.util.Optional;

/**
 * Selects the findings of one kind. A parameter that restricts nothing is '' or 0.
 *
 * @param state {@code OPEN}, {@code ACCEPTED} or ''
 * @param since start of the period that counts
 * @param centre with {@code subject} and the same as {@code number}, the last finding of the page before
 * @param only the one subject, also given as {@code onlyNumber}
 */
public record FindingQuery(
        FindingKind kind,
        String state,
        Instant since,
        String centre,
        String subject,
        long number,
        String only,
        long onlyNumber,
        int limit) {
    /** Selects the findings after a place, or from the beginning. */
    static FindingQuery list(
            FindingKind kind, FindingState state, Instant since, Optional<FindingKey> after, int limit) {
        return new FindingQuery(
                kind,
                state.name(),
                since,
                after.map(FindingKey::centreText).orElse(""),
                after.map(FindingKey::subject).orElse(""),
                after.map(FindingKey::number).orElse(0L),
                "",
                0,
                limit);
    }

    /** Selects the finding with this key, open or accepted. */
    static FindingQuery one(FindingKey key, Instant since) {
        return new FindingQuery(key.kind(), "", since, "", "", 0, key.subject(), key.number(), 1);
    }
}

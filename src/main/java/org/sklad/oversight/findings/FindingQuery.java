package org.sklad.oversight.findings;

import java.time.Instant;
import java.util.Optional;

/**
 * Which findings of one kind a statement answers with. A parameter that restricts nothing is '' or 0.
 *
 * @param state {@code OPEN}, {@code ACCEPTED} or ''
 * @param since as long as it is looked back
 * @param centre after which, and after which {@code subject} in it; {@code number} is the same as a number
 * @param only the one subject, and {@code onlyNumber} the same as a number
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
    /** Those after a place, from the beginning where there is none. */
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

    /** The one about this, open or not. */
    static FindingQuery one(FindingKey key, Instant since) {
        return new FindingQuery(key.kind(), "", since, "", "", 0, key.subject(), key.number(), 1);
    }
}

package org.sklad.oversight.findings;

import java.util.Optional;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A place in the list of findings, kind by kind, written {@code <kind>:<subject>}. */
final class FindingPlace {
    private static final char BETWEEN = ':';

    private FindingPlace() {}

    /** The finding that {@link #write} wrote; empty for the beginning. Refuses what is no place in the list. */
    static Optional<FindingKey> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int end = text.indexOf(BETWEEN);
        Optional<FindingKey> after = FindingKind.find(text.substring(0, Math.max(end, 0)))
                .flatMap(kind -> FindingKey.find(kind, text.substring(end + 1)));
        if (after.isEmpty()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return after;
    }

    static String write(FindingKey key) {
        return key.kind().name() + BETWEEN + key.written();
    }
}

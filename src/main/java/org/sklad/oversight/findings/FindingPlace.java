package org.sklad.oversight.findings;

import java.util.Optional;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in the list of findings, written {@code <kind>:<subject>}. */
final class FindingPlace {
    private static final char BETWEEN = ':';

    private FindingPlace() {}

    /** Reads the finding that {@link #write} wrote; empty for the beginning of the list. Rejects other texts. */
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

package org.sklad.oversight.findings;

import java.util.Optional;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A position in the list of findings, written {@code <kind>:<subject>}.
 *
 * @param after the finding before it; empty for the beginning of the list
 */
record FindingPlace(Optional<FindingKey> after) {
    private static final char BETWEEN = ':';

    static FindingPlace of(Finding finding) {
        return new FindingPlace(Optional.of(finding.key()));
    }

    /** Reads what {@link #toString} wrote; the empty text is the beginning of the list. Rejects other texts. */
    static FindingPlace parse(String text) {
        if (text.isEmpty()) {
            return new FindingPlace(Optional.empty());
        }
        int end = text.indexOf(BETWEEN);
        Optional<FindingKey> after = FindingKind.find(text.substring(0, Math.max(end, 0)))
                .flatMap(kind -> FindingKey.find(kind, text.substring(end + 1)));
        if (after.isEmpty()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return new FindingPlace(after);
    }

    @Override
    public String toString() {
        return after.map(key -> key.kind().name() + BETWEEN + key.written()).orElse("");
    }
}

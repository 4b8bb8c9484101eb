package org.sklad.oversight.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding as read from the database; '' and 0 for fields that its kind does not have.
 *
 * @param stamp changes when the data found changes
 * @param detail a code, lot number or location, depending on the kind
 * @param many a number, depending on the kind, as {@code total}
 */
public record FindingRow(
        String centre,
        String subject,
        String stamp,
        String sku,
        String detail,
        long many,
        long total,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<Instant> since,
        Optional<String> reason,
        Optional<String> operator,
        Optional<Instant> acceptedAt) {}

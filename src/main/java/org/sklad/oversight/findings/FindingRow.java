package org.sklad.oversight.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding as read; '' and 0 where it has none of something.
 *
 * @param stamp changes when what is found does
 * @param detail a code, number or place, as the kind wants it
 * @param many how many of what the kind counts; {@code total} another of its figures
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

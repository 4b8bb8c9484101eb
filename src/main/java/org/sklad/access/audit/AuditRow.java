package org.sklad.access.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the audit log, as stored. */
public record AuditRow(UUID id, Instant occurredAt, String operator, String act, String subject, String details) {
    /** Returns everything that a chain link covers. Each text has its length in front, so that no text can run into the next. */
    static String content(long number, String hashBefore, AuditRow row) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, row.occurredAt);
        List<String> numbers = List.of(Long.toString(number), Long.toString(micros));
        return Stream.concat(
                        numbers.stream(),
                        Stream.of(hashBefore, row.id.toString(), row.operator, row.act, row.subject, row.details))
                .map(each -> each.length() + ":" + each)
                .collect(Collectors.joining());
    }
}

package org.sklad.phone.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Username;
import org.sklad.platform.i18n.Language;

/**
 * A record of a phone that the server could not book.
 *
 * @param problems why it cannot be booked, in the reader's language
 * @param content fields of the record; empty for those who may not read it, and once they are erased
 * @param reason how a manager settled it
 * @param settledBy username
 */
public record UnreadableAnswer(
        UnreadableSummary summary,
        List<RecordField> problems,
        List<RecordField> content,
        String reason,
        Optional<String> settledBy,
        Optional<Instant> settledAt) {
    /** A field of a record, with its value or with what is wrong with it. */
    public record RecordField(String field, String value) {}

    static UnreadableAnswer of(UnreadableDetails details, Language reader) {
        return new UnreadableAnswer(
                UnreadableSummary.of(details.record()),
                fields(details.problems(reader)),
                fields(details.rows()),
                details.reason(),
                details.record().settledBy().map(Username::value),
                details.record().settledAt());
    }

    private static List<RecordField> fields(List<ContentRow> rows) {
        return rows.stream()
                .map(each -> new RecordField(each.path(), each.value()))
                .toList();
    }
}

package org.sklad.oversight.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding as the API shows it; what its kind has none of is absent.
 *
 * @param subject names it among those of its kind
 * @param items which it concerns, of alike ones up to 20; of a box none
 * @param code the identifier, the maker's lot number, or our own code of the lot or box
 * @param expiresOn the first and the last of the dates of one lot number
 * @param times documents by which it happened again
 * @param more smallest units more than in the books, as {@code less} are fewer; both within 90 days
 * @param page where one looks into it and mends it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FindingAnswer(
        FindingKind kind,
        String subject,
        Optional<String> centre,
        List<String> items,
        Optional<String> code,
        Optional<String> location,
        List<LocalDate> expiresOn,
        Optional<Long> times,
        Optional<Long> more,
        Optional<Long> less,
        Optional<Instant> since,
        FindingState state,
        Optional<AcceptanceAnswer> acceptance,
        String page) {
    /** Who said that it is right, and why. */
    public record AcceptanceAnswer(String reason, String operator, Instant acceptedAt) {
        static AcceptanceAnswer of(Acceptance acceptance) {
            return new AcceptanceAnswer(
                    acceptance.reason(), acceptance.operator().value(), acceptance.acceptedAt());
        }
    }

    static FindingAnswer of(Finding finding) {
        FindingKey key = finding.key();
        return new FindingAnswer(
                key.kind(),
                key.written(),
                key.centre().map(Object::toString),
                finding.items().stream().map(item -> item.sku().value()).toList(),
                finding.code(),
                finding.location(),
                Stream.of(finding.earliest(), finding.latest())
                        .flatMap(Optional::stream)
                        .toList(),
                finding.times(),
                finding.more(),
                finding.less(),
                finding.since(),
                finding.state(),
                finding.acceptance().map(AcceptanceAnswer::of),
                finding.page());
    }
}

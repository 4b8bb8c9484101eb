package org.sklad.oversight.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding as the API shows it, without the fields that its kind does not have.
 *
 * @param subject identifies the finding within its kind
 * @param stamp changes when the data found changes; an acceptance names what was seen by it
 * @param items items concerned: up to 20 for alike items, none for a box
 * @param code the identifier, the maker's lot number, or our own code of the lot or box
 * @param expiresOn first and last date of one lot number
 * @param times number of documents that show the difference
 * @param more smallest units above the books within 90 days; {@code less} counts those missing
 * @param page address of the page on which an operator examines and corrects the data
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FindingAnswer(
        FindingKind kind,
        String subject,
        String stamp,
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
    /** The reason for accepting a finding, with operator and time. */
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
                finding.stamp(),
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

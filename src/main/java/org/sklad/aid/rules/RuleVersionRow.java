package org.sklad.aid.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/** A stored version: {@code operator} is empty and the time is 0 if it is from before versions were stored. */
public record RuleVersionRow(@Nested RuleRow rule, LocalDate appliesUntil, String operator, Instant writtenAt) {
    RuleVersion version() {
        return new RuleVersion(
                rule.rule(),
                appliesUntil.equals(RuleRow.FOR_EVER) ? Optional.empty() : Optional.of(appliesUntil),
                operator,
                operator.isEmpty() ? Optional.empty() : Optional.of(writtenAt));
    }
}

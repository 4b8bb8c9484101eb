package org.sklad.aid.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/** A version as kept: {@code operator} is empty, and the time 0, for what was there before versions were kept. */
public record RuleVersionRow(@Nested RuleRow rule, LocalDate appliesUntil, String operator, Instant writtenAt) {
    RuleVersion version() {
        return new RuleVersion(
                rule.rule(),
                appliesUntil.equals(RuleRow.FOR_EVER) ? Optional.empty() : Optional.of(appliesUntil),
                operator,
                operator.isEmpty() ? Optional.empty() : Optional.of(writtenAt));
    }
}

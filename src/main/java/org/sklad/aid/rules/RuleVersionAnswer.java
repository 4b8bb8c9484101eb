package org.sklad.aid.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a rule in the API.
 *
 * @param appliesFrom absent for the first version, which applies whenever the rule is valid
 * @param appliesUntil first day on which it no longer applies; absent for the latest
 * @param operator absent for a version from before versions were stored
 */
public record RuleVersionAnswer(
        long version,
        Optional<LocalDate> appliesFrom,
        Optional<LocalDate> appliesUntil,
        Optional<String> operator,
        Optional<Instant> writtenAt,
        RuleAnswer rule) {
    public static RuleVersionAnswer of(RuleVersion version) {
        RuleAnswer rule = RuleAnswer.of(version.rule());
        return new RuleVersionAnswer(
                version.rule().version(),
                rule.appliesFrom(),
                version.appliesUntil(),
                Optional.of(version.operator()).filter(each -> !each.isEmpty()),
                version.writtenAt(),
                rule);
    }
}

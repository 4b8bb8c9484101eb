package org.sklad.aid.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule said from one day until another.
 *
 * @param appliesFrom absent for the first version, which holds whenever the rule is valid
 * @param appliesUntil the first day on which it holds no more; absent for the latest
 * @param operator absent for what was there before versions were kept
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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

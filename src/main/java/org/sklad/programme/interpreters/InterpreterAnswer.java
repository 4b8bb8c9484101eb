package org.sklad.programme.interpreters;

import java.util.List;

/**
 * An interpreter as the API shows it.
 *
 * @param languages codes of ISO 639-3
 */
public record InterpreterAnswer(
        String code,
        String sex,
        List<SkillForm> languages,
        boolean onSite,
        boolean remote,
        List<HoursForm> availability,
        boolean active) {
    static InterpreterAnswer of(Interpreter of) {
        InterpreterDetails details = of.details();
        return new InterpreterAnswer(
                of.code().value(),
                details.sex().name(),
                details.skills().stream().map(SkillForm::of).toList(),
                details.onSite(),
                details.remote(),
                details.availability().hours().stream().map(HoursForm::of).toList(),
                details.active());
    }
}

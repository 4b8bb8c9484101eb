package org.sklad.programme.interpreters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.Sex;

/**
 * A new interpreter, identified by a code name; the other fields as in {@link InterpreterChangeForm}.
 *
 * @param code a code name, never the name of the person
 */
public record InterpreterForm(
        @NotNull @Size(max = 20) @Pattern(regexp = InterpreterCode.PATTERN)
        String code,

        @NotNull Sex sex,

        @NotEmpty @Size(min = 1, max = InterpreterChangeForm.MOST_LANGUAGES)
        List<@NotNull @Valid SkillForm> languages,

        @Nullable Boolean onSite,
        @Nullable Boolean remote,

        @Nullable @Size(max = InterpreterChangeForm.MOST_HOURS)
        List<@NotNull @Valid HoursForm> availability) {
    InterpreterCode interpreterCode() {
        return new InterpreterCode(code);
    }

    InterpreterDetails details() {
        return new InterpreterChangeForm(sex, languages, onSite, remote, availability, true).details();
    }
}

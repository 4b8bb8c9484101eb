package org.sklad.programme.interpreters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The new values of an interpreter.
 *
 * @param onSite false for an interpreter who works by phone alone; usually true
 * @param remote true for an interpreter who also works by phone
 * @param availability weekly hours by the clock of the centre that asks; without hours nobody is proposed
 * @param active false once the interpreter no longer works for the programme; usually true
 */
public record InterpreterChangeForm(
        @NotNull Sex sex,

        @NotEmpty @Size(min = 1, max = InterpreterChangeForm.MOST_LANGUAGES)
        List<@NotNull @Valid SkillForm> languages,

        @Nullable Boolean onSite,
        @Nullable Boolean remote,

        @Nullable @Size(max = InterpreterChangeForm.MOST_HOURS)
        List<@NotNull @Valid HoursForm> availability,

        @Nullable Boolean active) {
    static final int MOST_LANGUAGES = 20;
    static final int MOST_HOURS = 50;

    /** @throws InvalidFields if a language is unknown or named twice, if hours overlap, or if the interpreter works nowhere */
    InterpreterDetails details() {
        List<FieldError> errors = new ArrayList<>();
        List<Skill> skills = SkillForm.read(languages, errors);
        Availability hours = HoursForm.read(availability == null ? List.of() : availability, errors);
        boolean comes = onSite == null || onSite;
        boolean phones = Boolean.TRUE.equals(remote);
        if (!comes && !phones) {
            errors.add(new FieldError("remote", Message.of("interpreters.nowhere")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new InterpreterDetails(sex, skills, comes, phones, hours, active == null || active);
    }
}

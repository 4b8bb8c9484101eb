package org.sklad.programme.interpreters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.FormState;

/** An interpreter as the page sends it: languages by name or code, hours of a day in one field, and ticked boxes alone. */
public record InterpreterPageForm(
        @Nullable @Size(max = 20) @Pattern(regexp = InterpreterCode.PATTERN)
        String code,

        @NotNull Sex sex,

        @Nullable @Size(max = InterpreterChangeForm.MOST_LANGUAGES) @Chosen(by = "code")
        List<@NotNull @Valid Spoken> languages,

        @Nullable Boolean onSite,
        @Nullable Boolean remote,
        @Nullable @Valid WeekForm week,
        @Nullable Boolean active) {
    /** A row of the page. */
    public record Spoken(
            @NotBlank @Size(max = 60) String code,
            @NotNull LanguageLevel level,
            @NotNull Direction direction) {}

    /** @throws InvalidFields naming each language and day that cannot be read */
    InterpreterChangeForm form(Language reader) {
        List<FieldError> errors = new ArrayList<>();
        List<SkillForm> skills = skills(reader, errors);
        List<HoursForm> hours = Optional.ofNullable(week).orElse(WeekForm.EMPTY).hours(errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new InterpreterChangeForm(
                sex, skills, Boolean.TRUE.equals(onSite), remote, hours, Boolean.TRUE.equals(active));
    }

    private List<SkillForm> skills(Language reader, List<FieldError> errors) {
        List<SkillForm> skills = new ArrayList<>();
        List<Spoken> typed = Optional.ofNullable(languages).orElse(List.of());
        for (int i = 0; i < typed.size(); i++) {
            Spoken row = typed.get(i);
            Optional<LanguageCode> language = LanguageCode.typed(row.code(), reader);
            if (language.isEmpty()) {
                errors.add(new FieldError(
                        "languages[" + i + "].code", Message.of("interpreters.language.unknown", row.code())));
            }
            language.ifPresent(each -> skills.add(new SkillForm(each.value(), row.level(), row.direction())));
        }
        return skills;
    }

    static FormState fill(InterpreterDetails details, Language reader) {
        FormState entered = WeekForm.fill(FormState.nothing(), details.availability())
                .with("sex", details.sex().name())
                .with("onSite", Boolean.toString(details.onSite()))
                .with("remote", Boolean.toString(details.remote()))
                .with("active", Boolean.toString(details.active()));
        for (int i = 0; i < details.skills().size(); i++) {
            Skill skill = details.skills().get(i);
            String row = "languages." + i + ".";
            entered = entered.with(row + "code", skill.language().written(reader))
                    .with(row + "level", skill.level().name())
                    .with(row + "direction", skill.direction().name());
        }
        return entered;
    }
}

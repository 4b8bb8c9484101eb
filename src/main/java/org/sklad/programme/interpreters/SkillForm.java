package org.sklad.programme.interpreters;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/** A language of an interpreter in a request. */
public record SkillForm(
        @NotNull @Size(max = 3) @Pattern(regexp = LanguageCode.PATTERN)
        String code,

        @NotNull LanguageLevel level,
        @NotNull Direction direction) {
    /** Reads the languages, and adds what is wrong with them. */
    static List<Skill> read(List<SkillForm> forms, List<FieldError> errors) {
        List<Skill> skills = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            SkillForm form = forms.get(i);
            Optional<LanguageCode> language = LanguageCode.find(form.code);
            String field = "languages[" + i + "].code";
            if (language.isEmpty()) {
                errors.add(new FieldError(field, Message.of("interpreters.language.unknown", form.code)));
            } else if (skills.stream().anyMatch(each -> each.language().equals(language.get()))) {
                errors.add(new FieldError(field, Message.of("interpreters.language.twice")));
            } else {
                skills.add(new Skill(language.get(), form.level, form.direction));
            }
        }
        return skills;
    }

    static SkillForm of(Skill skill) {
        return new SkillForm(skill.language().value(), skill.level(), skill.direction());
    }
}

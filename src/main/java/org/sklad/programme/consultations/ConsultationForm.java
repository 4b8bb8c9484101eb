package org.sklad.programme.consultations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.web.WithId;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.interpreters.InterpreterCode;

/**
 * A consultation to record, with a person or with somebody who stays anonymous.
 *
 * @param visit number of a field visit to the centre on that day; those of its members belong to it anyway
 * @param occurredAt when it took place; absent if it takes place now
 * @param beneficiary case code or card code
 * @param anonymous sex and age band of an anonymous person
 * @param language ISO 639-1 code
 * @param interpreter code of the interpreter, if there was one
 */
public record ConsultationForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @Nullable @Size(max = 40) String visit,
        @Nullable Instant occurredAt,
        @Nullable @Size(max = 40) String beneficiary,
        @Nullable @Valid AnonymousForm anonymous,
        @NotNull ConsultationKind kind,

        @NotEmpty @Size(max = ContentsForm.MOST_TOPICS)
        List<@NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN) String> topics,

        @Nullable @Pattern(regexp = SpokenLanguages.PATTERN) @Size(max = 3)
        String language,

        @Nullable @Size(max = InterpreterCode.MOST) @Pattern(regexp = InterpreterCode.PATTERN)
        String interpreter,

        @Nullable @Min(1) @Max(ContentsForm.MOST_MINUTES) Integer minutes,
        @Nullable @Size(max = ContentsForm.MOST_NOTE) String note,
        @Nullable LocalDate followUpOn)
        implements WithId {
    /** Sex and age band of an anonymous person. */
    public record AnonymousForm(@NotNull Sex sex, @NotNull AgeBand ageBand) {}

    NewConsultation consultation() {
        return new NewConsultation(
                new CentreCode(centre),
                Optional.ofNullable(visit).map(String::strip).filter(each -> !each.isEmpty()),
                Optional.ofNullable(occurredAt),
                Optional.ofNullable(beneficiary).orElse("").strip(),
                Optional.ofNullable(anonymous).map(each -> new NewConsultation.Anybody(each.sex(), each.ageBand())),
                kind,
                ContentsForm.contents(topics, language, interpreter, minutes, note),
                Optional.ofNullable(followUpOn));
    }

    @Override
    public String toString() {
        return "***";
    }
}

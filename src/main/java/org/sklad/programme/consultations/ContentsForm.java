package org.sklad.programme.consultations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.web.WithId;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.interpreters.InterpreterCode;

/**
 * A correction of the contents of a consultation.
 *
 * @param version number of the version that is corrected
 */
public record ContentsForm(
        @NotNull UUID id,
        @NotNull @Min(1) Integer version,

        @NotEmpty @Size(max = ContentsForm.MOST_TOPICS)
        List<@NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN) String> topics,

        @Nullable @Pattern(regexp = SpokenLanguages.PATTERN) @Size(max = 3)
        String language,

        @Nullable @Size(max = InterpreterCode.MOST) @Pattern(regexp = InterpreterCode.PATTERN)
        String interpreter,

        @Nullable @Min(1) @Max(ContentsForm.MOST_MINUTES) Integer minutes,
        @Nullable @Size(max = ContentsForm.MOST_NOTE) String note)
        implements WithId {
    static final int MOST_TOPICS = 10;
    static final int MOST_MINUTES = 600;
    static final int MOST_NOTE = 4_000;

    Contents contents() {
        return contents(topics, language, interpreter, minutes, note);
    }

    static Contents contents(
            List<String> topics,
            @Nullable String language,
            @Nullable String interpreter,
            @Nullable Integer minutes,
            @Nullable String note) {
        return new Contents(
                topics.stream().map(EntryCode::new).toList(),
                Optional.ofNullable(language).orElse(""),
                Optional.ofNullable(interpreter).orElse(""),
                Optional.ofNullable(minutes).orElse(0),
                Optional.ofNullable(note).orElse("").strip());
    }

    @Override
    public String toString() {
        return "***";
    }
}

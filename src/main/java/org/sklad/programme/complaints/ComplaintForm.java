package org.sklad.programme.complaints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.WithId;

/**
 * A complaint that an operator types in.
 *
 * @param language language of the person as an ISO 639-1 code; absent if it is not known
 * @param about username of the operator about whom it is; only for the kinds STAFF and ABUSE
 */
public record ComplaintForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull ComplaintKind kind,
        @NotNull ComplaintChannel channel,

        @Nullable @Size(max = 2) @Pattern(regexp = "|[a-z]{2}")
        String language,

        @NotBlank @Size(max = MOST_CHARACTERS) String text,
        @Nullable @Size(max = 40) String about)
        implements WithId {
    static final int MOST_CHARACTERS = 4_000;

    NewComplaint complaint() {
        return new NewComplaint(
                new CentreCode(centre),
                kind,
                channel,
                language == null ? "" : language,
                text.strip(),
                Optional.ofNullable(about).filter(each -> !each.isBlank()));
    }

    @Override
    public String toString() {
        return "***";
    }
}

package org.sklad.centres.teams;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.OptionalName;

/** A new team, identified by its code. A missing name becomes the code. */
public record TeamForm(
        @NotNull @Size(max = 20) @Pattern(regexp = TeamCode.PATTERN)
        String code,

        @Nullable @Valid OptionalName name,

        @NotNull @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
        String bag,

        @Nullable @Size(max = TeamChangeForm.MOST_MEMBERS)
        List<@NotNull @Size(max = 40) @Pattern(regexp = Username.PATTERN) String> members) {

    TeamCode teamCode() {
        return new TeamCode(code);
    }

    TeamDetails details() {
        return new TeamChangeForm(name, bag, members, true).details(teamCode());
    }
}

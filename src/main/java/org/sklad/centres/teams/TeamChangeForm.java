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

/** The new values of a team. A missing name becomes the code. */
public record TeamChangeForm(
        @Nullable @Valid OptionalName name,

        @NotNull @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
        String bag,

        @Nullable @Size(max = TeamChangeForm.MOST_MEMBERS)
        List<@NotNull @Size(max = 40) @Pattern(regexp = Username.PATTERN) String> members,

        @NotNull Boolean active) {
    static final int MOST_MEMBERS = 50;

    TeamDetails details(TeamCode code) {
        OptionalName given = OptionalName.orNone(name);
        return new TeamDetails(
                given.bgOr(code.value()),
                given.enOr(code.value()),
                new LocationCode(bag),
                members == null
                        ? List.of()
                        : members.stream().map(Username::new).toList(),
                active);
    }
}

package org.sklad.programme.visits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.teams.TeamCode;
import org.sklad.platform.web.WithId;
import org.sklad.programme.interpreters.InterpreterCode;

/**
 * A field visit to plan.
 *
 * @param team code of a team of the centre
 * @param members usernames
 * @param interpreters codes of interpreters
 */
public record VisitForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull LocalDate on,
        @NotBlank @Size(max = 300) String purpose,

        @Nullable @Size(max = 20) @Pattern(regexp = TeamCode.PATTERN)
        String team,

        @NotEmpty @Size(max = VisitForm.MOST)
        List<@NotNull @Size(max = 40) @Pattern(regexp = Username.PATTERN) String> members,

        @Nullable @Size(max = VisitForm.MOST)
        List<@NotNull @Size(max = InterpreterCode.MOST) @Pattern(regexp = InterpreterCode.PATTERN) String> interpreters)
        implements WithId {
    static final int MOST = 20;

    NewVisit visit() {
        return new NewVisit(
                new CentreCode(centre),
                on,
                purpose.strip(),
                Optional.ofNullable(team).map(TeamCode::new),
                members.stream().map(Username::new).toList(),
                interpreters == null
                        ? List.of()
                        : interpreters.stream().map(InterpreterCode::new).toList());
    }
}

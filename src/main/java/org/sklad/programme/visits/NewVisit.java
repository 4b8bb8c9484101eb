package org.sklad.programme.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.teams.TeamCode;
import org.sklad.programme.interpreters.InterpreterCode;

/**
 * A field visit to plan or to record afterwards.
 *
 * @param members operators with a role at the centre; at least one
 * @param interpreters codes of interpreters who go along
 */
public record NewVisit(
        CentreCode centre,
        LocalDate on,
        String purpose,
        Optional<TeamCode> team,
        List<Username> members,
        List<InterpreterCode> interpreters) {
    public NewVisit {
        members = members.stream().distinct().sorted().toList();
        interpreters = interpreters.stream().distinct().sorted().toList();
    }
}

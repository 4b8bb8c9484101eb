package org.sklad.centres.teams;

import java.util.List;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.CentreAnswer;

/**
 * A team as the API shows it.
 *
 * @param bag the code of the location within the centre
 * @param members the user names of the members
 */
public record TeamAnswer(
        String centre, String code, CentreAnswer.Name name, String bag, List<String> members, boolean active) {
    static TeamAnswer of(Team team) {
        return new TeamAnswer(
                team.centre().value(),
                team.code().value(),
                new CentreAnswer.Name(team.nameBg(), team.nameEn()),
                team.bag().value(),
                team.members().stream().map(Username::value).toList(),
                team.active());
    }
}

package org.sklad.centres.teams;

import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.CodeOrder;
import org.sklad.centres.places.LocationCode;
import org.sklad.platform.i18n.Language;

/**
 * A mobile team, which carries its goods in a bag of its home centre.
 *
 * @param centre its home centre
 * @param bag the location of these goods in that centre's tree; an ended team shows its last one, which another team can have
 * @param members operators with a role at that centre
 * @param active false once the team no longer goes out
 * @param version the number of changes, for If-Match
 */
public record Team(
        CentreCode centre,
        TeamCode code,
        String nameBg,
        String nameEn,
        LocationCode bag,
        List<Username> members,
        boolean active,
        long version) {
    public Team {
        members = List.copyOf(members);
    }

    public String name(Language language) {
        return language == Language.BG ? nameBg : nameEn;
    }

    /** Returns the sort key for lists. */
    public String codeOrder() {
        return CodeOrder.of(code.value());
    }

    TeamDetails details() {
        return new TeamDetails(nameBg, nameEn, bag, members, active);
    }
}

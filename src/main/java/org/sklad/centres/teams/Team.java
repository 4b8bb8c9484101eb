package org.sklad.centres.teams;

import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.CodeOrder;
import org.sklad.centres.places.LocationCode;
import org.sklad.platform.i18n.Language;

/**
 * A mobile team, which takes its goods along in a bag of its home centre.
 *
 * @param centre its home
 * @param bag where these goods stand, in the tree of that centre
 * @param members operators with a role at that centre
 * @param active false once it goes out no more
 * @param version counts the changes, for If-Match
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

    /** Where it stands in a list. */
    public String codeOrder() {
        return CodeOrder.of(code.value());
    }

    TeamDetails details() {
        return new TeamDetails(nameBg, nameEn, bag, members, active);
    }
}

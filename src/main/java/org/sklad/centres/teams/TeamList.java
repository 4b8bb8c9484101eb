package org.sklad.centres.teams;

import java.util.stream.Collectors;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of the teams of a centre. */
final class TeamList {
    static final Listing<ActiveFilter, Team, String> LIST = Listing.<ActiveFilter, Team, String>of(
                    "teams", "centres.teams", Places.sorted(Team::codeOrder))
            .link(Team::code)
            .purpose("centres.teams.purpose")
            .empty("centres.teams.empty")
            .flag("active", "centres.only-active")
            .shown("centres.name", each -> new Shown.Name(each.nameBg(), each.nameEn()))
            .text("centres.team.code", "#team+code", Team::code)
            .fileText("centres.name.bg", "#team+name+i_bg", Team::nameBg)
            .fileText("centres.name.en", "#team+name+i_en", Team::nameEn)
            .column(
                    Column.text(
                            "centres.team.bag", "#loc+code", each -> each.bag().value()),
                    each -> new Shown.Named(new LocationAddress(each.centre(), each.bag())))
            .column(
                    Column.text(
                            "centres.team.members",
                            "#team+members",
                            each -> each.members().stream().map(Username::value).collect(Collectors.joining(" "))),
                    each -> Shown.lines(each.members(), Shown.Named::new))
            .chip("centres.active", "#status", each -> each.active() ? "OPEN" : "CLOSED", TeamList::chip);

    private TeamList() {}

    private static Shown.Chip chip(Team team) {
        return team.active()
                ? new Shown.Chip("done", Message.of("centres.team.active"))
                : new Shown.Chip("neutral", Message.of("centres.team.inactive"));
    }
}

package org.sklad.centres.places;

import java.util.List;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.web.Page;

/**
 * The page of a list beneath the tabs of its centre.
 *
 * @param present name of the list's tab
 * @param title key of the heading, which names the centre
 */
public record CentreTabView(Centre centre, String present, String title, ListPage list) {
    /**
     * Returns the page of what belongs to a centre.
     *
     * @param add key of the words for a new row; empty for an operator who adds none
     */
    public static Page of(Centre centre, String present, String title, String add, ListReading<?, ?, ?> reading) {
        String place = "/centres/" + centre.code();
        List<ListPage.Action> actions = ListPage.Action.where(!add.isEmpty(), place + "/" + present + "/new", add);
        return Page.of(
                "centres/places/part.jte",
                new CentreTabView(
                        centre,
                        present,
                        title,
                        reading.beneath(place).labelled(!add.isEmpty()).view(actions)));
    }
}

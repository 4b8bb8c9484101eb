package org.sklad.programme.complaints;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Decision;

/**
 * The number of complaints of each centre that wait for an answer: ordinary ones for its manager, confidential ones for a manager elsewhere who
 * is its focal point. Others at the screen can read the page, so it has no kind and no text of them.
 */
record ComplaintDecisions(Database database) implements PendingDecisions {
    @Override
    public List<Decision> of(Set<CentreCode> centres, Operator by) {
        return database.read(handle -> Stream.concat(
                        waiting(handle, centres, false, by),
                        waiting(handle, ComplaintAccess.of(handle, by).focalAt(), true, by))
                .sorted(Comparator.comparing(ComplaintDao.Waiting::since))
                .limit(MOST)
                .map(each -> new Decision(
                        "complaints",
                        Message.of("complaints.decide", each.complaints()),
                        List.of(Message.of("complaints.decide.at", each.centre())),
                        each.since(),
                        ComplaintActs.PATH + "?centre=" + each.centre(),
                        List.of()))
                .toList());
    }

    private static Stream<ComplaintDao.Waiting> waiting(
            Handle handle, Collection<CentreCode> centres, boolean confidential, Operator by) {
        return centres.isEmpty()
                ? Stream.empty()
                : handle.attach(ComplaintDao.class).waiting(centres, confidential, by.id()).stream();
    }
}

package org.sklad.aid.conflicts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Decision;

/** Conflicts of offline records that wait for a manager. Each needs a look at its handouts, so no button decides it. */
final class ConflictDecisions implements PendingDecisions {
    /** Among so many the longest waiting come first; there are rarely more. */
    private static final int LATEST = 100;

    private final Conflicts conflicts;

    ConflictDecisions(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @Override
    public List<Decision> of(Set<CentreCode> centres, Operator by) {
        return conflicts.latest(centres, LATEST, by).stream()
                .sorted(Comparator.comparing(Conflict::recordedAt))
                .limit(MOST)
                .map(each -> new Decision(
                        "conflicts",
                        each.what(),
                        Stream.concat(
                                        each.person().stream()
                                                .map(person -> Message.of("conflicts.decide.to", person.grouped())),
                                        Stream.of(Message.of("conflicts.decide.offline." + each.recordKind())))
                                .toList(),
                        each.recordedAt(),
                        "/conflicts/" + each.id(),
                        List.of()))
                .toList();
    }
}

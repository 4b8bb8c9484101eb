package org.sklad.phone.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Decision;

/** Unreadable records that somebody has to enter by hand. Each has to be read first, so no button settles it. */
record UnreadableDecisions(Database database) implements PendingDecisions {
    @Override
    public List<Decision> of(Set<CentreCode> centres, Operator by) {
        return database
                .read(handle -> {
                    UnreadableRecordDao dao = handle.attach(UnreadableRecordDao.class);
                    return centres.stream()
                            .flatMap(each -> dao.longestOpen(each, MOST).stream())
                            .sorted(Comparator.comparing(UnreadableRecord::recordedAt))
                            .limit(MOST)
                            .toList();
                })
                .stream()
                .map(each -> new Decision(
                        "unreadable",
                        Message.of("imports.decide", each.deviceName()),
                        List.of(Message.of("imports.record.kind." + each.kind())),
                        each.recordedAt(),
                        UnreadableActs.PAGE + "/" + each.id(),
                        List.of()))
                .toList();
    }
}

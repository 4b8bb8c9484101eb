package org.sklad.aid.handouts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Receiver;
import org.sklad.people.attributes.Receivers;

/**
 * Who received the goods of handouts, for the files of handouts and movements. Only the team of the centre learns it: a file that
 * others take along never has sex and age band beside a case code, nor beside the number of a handout that has one.
 */
public final class HandoutReceivers implements Receivers {
    @Override
    public Map<UUID, Receiver> of(Handle handle, Collection<UUID> documents, Operator by) {
        HandoutDao dao = handle.attach(HandoutDao.class);
        List<HandoutDao.ReceiverRow> rows = dao.recipients(documents).stream()
                .filter(row -> knows(row.centre(), by))
                .toList();
        List<UUID> groups = rows.stream()
                .filter(row -> row.sex().isEmpty())
                .map(HandoutDao.ReceiverRow::id)
                .toList();
        Map<UUID, List<Heads>> heads = groups.isEmpty()
                ? Map.of()
                : dao.heads(groups).stream()
                        .collect(groupingBy(
                                HandoutDao.HeadsRow::handout, mapping(HandoutDao.HeadsRow::shown, toList())));
        return rows.stream()
                .collect(toMap(
                        HandoutDao.ReceiverRow::id,
                        row -> Receiver.stored(row.sex(), row.ageBand(), heads.getOrDefault(row.id(), List.of()))));
    }

    /** Returns true for the team of a centre, which may have sex and age band beside a case code: its field workers and managers. */
    public static boolean knows(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, Role.FIELD, Role.MANAGER);
    }
}

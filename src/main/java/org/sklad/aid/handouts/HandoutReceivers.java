package org.sklad.aid.handouts;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Receiver;
import org.sklad.people.attributes.Receivers;

/**
 * Reads the receivers of handouts for the files of handouts and movements. Only the team of the centre gets their sex and age band.
 * With a case code beside them, or the number of a handout that leads to one, a file that is passed on could name a person.
 */
public final class HandoutReceivers implements Receivers {
    @Override
    public Map<UUID, Receiver> of(Handle handle, Collection<UUID> documents, Operator by) {
        Map<UUID, List<HandoutDao.ReceiverRow>> rows = handle.attach(HandoutDao.class).receivers(documents).stream()
                .filter(row -> knows(row.centre(), by))
                .collect(groupingBy(HandoutDao.ReceiverRow::id));
        Map<UUID, Receiver> receivers = new HashMap<>();
        rows.forEach((id, parts) -> receivers.put(
                id,
                Receiver.stored(
                        parts.get(0).sex(),
                        parts.get(0).ageBand(),
                        parts.stream().flatMap(each -> each.group().stream()).toList())));
        return receivers;
    }

    /** Returns true for the team of a centre, which may have sex and age band beside a case code: its field workers and managers. */
    public static boolean knows(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, Role.FIELD, Role.MANAGER);
    }
}

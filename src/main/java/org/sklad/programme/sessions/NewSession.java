package org.sklad.programme.sessions;

import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.interpreters.InterpreterCode;

/**
 * An information session to record.
 *
 * @param heads people by sex and age band; at least one
 * @param interpreters codes of interpreters
 * @param materials items given out to the people, in smallest units; may be empty
 * @param location where the materials are taken from
 * @param restrictionsSeen true to give goods although their donor meant them for others and asks for a warning
 */
public record NewSession(
        CentreCode centre,
        LocalDate heldOn,
        int minutes,
        String room,
        String campaign,
        List<EntryCode> topics,
        SpokenLanguages languages,
        List<InterpreterCode> interpreters,
        List<Heads> heads,
        List<GoodsLine> materials,
        String location,
        boolean restrictionsSeen) {
    public NewSession {
        topics = List.copyOf(topics);
        interpreters = List.copyOf(interpreters);
        heads = List.copyOf(heads);
        materials = List.copyOf(materials);
    }
}

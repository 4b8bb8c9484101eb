package org.sklad.programme.sessions;

import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.handouts.SeenRestrictions;
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
 * @param seen restrictions of donors that were confirmed
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
        SeenRestrictions seen) {
    public NewSession {
        topics = List.copyOf(topics);
        interpreters = List.copyOf(interpreters);
        heads = List.copyOf(heads);
        materials = List.copyOf(materials);
    }
}

package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.needs.GivenGoods;
import org.sklad.aid.needs.PersonNeeds;
import org.sklad.people.attributes.BeneficiaryId;

/** Matching of a person's goods with their needs, in the transaction of a handout, reversal or return. */
public final class MetNeeds {
    private MetNeeds() {}

    /**
     * Matches the goods of a handout with the person's unmet needs. Goods given after all earlier matches are matched alone. They are taken
     * out of the person's reservations.
     */
    static void given(Handle handle, BeneficiaryId person, PreparedHandout giving, List<WantedLine> lines) {
        PersonNeeds needs = PersonNeeds.of(handle, person);
        List<GivenGoods> given = lines.stream()
                .map(line -> GivenGoods.of(giving.id(), line.number(), giving.at(), line.item(), line.quantity()))
                .toList();
        if (needs.areMetBefore(giving.at())) {
            needs.meet(given);
        } else {
            anew(handle, person, needs);
        }
        needs.use(given, giving.now());
    }

    /** Matches again after a reversal, a return, or the reversal of a return. */
    public static void changed(Handle handle, BeneficiaryId person, Instant now) {
        PersonNeeds needs = PersonNeeds.of(handle, person);
        anew(handle, person, needs);
        needs.use(List.of(), now);
    }

    private static void anew(Handle handle, BeneficiaryId person, PersonNeeds needs) {
        needs.since()
                .ifPresent(since ->
                        needs.meetFromBeginning(handle.attach(HandoutDao.class).kept(person, since)));
    }
}

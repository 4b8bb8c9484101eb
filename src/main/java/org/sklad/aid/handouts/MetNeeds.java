package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.needs.GivenGoods;
import org.sklad.aid.needs.PersonNeeds;
import org.sklad.people.attributes.BeneficiaryId;

/** Lets what somebody was given meet what they were found to need, in the transaction that gives it or takes it back. */
public final class MetNeeds {
    private MetNeeds() {}

    /**
     * After a handout to who has a need that is not met. What is given after all that met any is looked at alone; it comes out of what is
     * kept for them.
     */
    static void given(Handle handle, BeneficiaryId person, Giving giving, List<WantedGoods.Line> lines) {
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

    /** After a handout was taken back, goods of it were brought back, or that was taken back. */
    public static void changed(Handle handle, BeneficiaryId person, Instant now) {
        PersonNeeds needs = PersonNeeds.of(handle, person);
        anew(handle, person, needs);
        needs.use(List.of(), now);
    }

    private static void anew(Handle handle, BeneficiaryId person, PersonNeeds needs) {
        needs.since()
                .ifPresent(
                        since -> needs.meetAnew(handle.attach(HandoutDao.class).kept(person, since)));
    }
}

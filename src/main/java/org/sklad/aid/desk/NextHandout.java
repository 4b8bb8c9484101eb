package org.sklad.aid.desk;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.centres.places.Centres;

/**
 * The next step of the operator after a handout.
 *
 * @param desk address of the desk for the next handout of a distribution day; absent for other handouts
 * @param scans true if the reader is a field worker, so that the next card can be scanned here
 * @param sameList time of the handout, for the next one of a paper list; empty if it was recorded as it happened
 */
public record NextHandout(Optional<String> desk, boolean scans, String sameList) {
    /** Source of the next steps. */
    @FunctionalInterface
    interface Source {
        NextHandout after(HandoutDetails handout, Operator by);

        static Source of(Onward onward, Centres centres) {
            return (handout, by) -> {
                boolean field = by.roles().has(Role.FIELD);
                Optional<String> desk = onward.desk(handout, by).filter(any -> field);
                String list = handout.isFromPaper()
                        ? PaperTime.write(
                                handout.occurredAt(),
                                centres.get(handout.centre()).timeZone())
                        : "";
                return new NextHandout(desk, desk.isEmpty() && field, list);
            };
        }
    }
}

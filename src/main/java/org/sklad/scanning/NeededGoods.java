package org.sklad.scanning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sklad.platform.i18n.Message;

/**
 * The people who need these goods.
 *
 * @param goods title of the goods, with the size if one is meant
 * @param since the day of the oldest need
 * @param enough true if the stock covers these needs
 * @param href the list of these needs
 */
public record NeededGoods(Message goods, long people, Instant since, boolean enough, String href) {
    /** Returns a line that counts these people and names nobody. */
    Hit hit(ZoneId zone) {
        return Hit.of(
                "need",
                Message.of("scanning.hit.need", people, goods),
                Optional.of(Message.of("scanning.hit.since", LocalDate.ofInstant(since, zone))),
                href);
    }
}

package org.sklad.goods.kits;

import java.util.List;
import org.sklad.centres.places.Location;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because parts are missing. The message names each short part, its missing units, and the number of kits that are possible. */
public final class PartsShort extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long possible;
    private final transient List<Long> missing;

    PartsShort(KitStock kit, long wanted, Location at) {
        super(
                Kind.RULE,
                "insufficient-stock",
                Message.of(
                        "kits.short",
                        kit.item().title(),
                        wanted,
                        at.address(),
                        missing(kit, wanted),
                        Message.of("kits.short.possible", kit.possible())));
        this.possible = kit.possible();
        this.missing =
                kit.shortFor(wanted).stream().map(part -> part.missing(wanted)).toList();
    }

    private static Message missing(KitStock kit, long wanted) {
        List<Message> each = kit.shortFor(wanted).stream()
                .map(part -> Message.of("kits.short.part", kit.item(part.item()).title(), part.missing(wanted)))
                .toList();
        return each.stream()
                .reduce((left, right) -> Message.of("kits.short.and", left, right))
                .orElseThrow();
    }

    /** Returns the number of kits that the parts are enough for. */
    public long possible() {
        return possible;
    }

    /** Returns the missing units of each short part, in the order of the composition. */
    public List<Long> missing() {
        return missing;
    }
}

package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotStatus;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * A refusal because the requested lot may not be handed out. The message gives the reason, and the quantity of the item that is available
 * instead.
 */
public final class LotNotUsable extends Refusal {
    private static final long serialVersionUID = 1L;

    public enum Cause {
        RECALLED,
        ON_HOLD,
        EXPIRED,
        QUARANTINED;

        /** Returns the reason why the lot may not be used anywhere on that day: its status or its date. */
        public static Optional<Cause> of(LotStatus status, Expiry expiresOn, LocalDate today) {
            return switch (status) {
                case RECALLED -> Optional.of(RECALLED);
                case ON_HOLD -> Optional.of(ON_HOLD);
                case AVAILABLE -> expiresOn.isPastOn(today) ? Optional.of(EXPIRED) : Optional.empty();
            };
        }
    }

    private final Cause cause;

    /** @param instead units of the item that may be handed out at the same location */
    LotNotUsable(Cause cause, Lot lot, Message item, LocationAddress location, long instead) {
        super(
                Kind.RULE,
                "lot-not-usable",
                Message.of(
                        "ledger.not-usable." + cause,
                        item,
                        lot.code().code().grouped(),
                        lot.expiresOn().value(),
                        location,
                        Message.of("ledger.not-usable.instead", instead, location)));
        this.cause = cause;
    }

    public Cause cause() {
        return cause;
    }
}

package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotStatus;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A lot that was asked for must not be given. The message says why, and how much of the item could be given instead. */
public final class LotNotUsable extends Refusal {
    private static final long serialVersionUID = 1L;

    public enum Cause {
        RECALLED,
        ON_HOLD,
        EXPIRED,
        QUARANTINED;

        /** What forbids to use the lot anywhere on that day: its status, its date. */
        public static Optional<Cause> of(LotStatus status, Expiry expiresOn, LocalDate today) {
            return switch (status) {
                case RECALLED -> Optional.of(RECALLED);
                case ON_HOLD -> Optional.of(ON_HOLD);
                case AVAILABLE -> expiresOn.isPastOn(today) ? Optional.of(EXPIRED) : Optional.empty();
            };
        }
    }

    private final Cause cause;

    /** @param instead how many units of the item may be given at the same location */
    LotNotUsable(Cause cause, Lot lot, Message item, String location, long instead) {
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

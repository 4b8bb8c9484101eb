package org.sklad.goods.transfers;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.lots.Reason;

/** Reason of a difference between sent and received goods. It determines where the goods are booked. */
public enum Explanation {
    LOST,
    /** Damaged and no longer usable. */
    DAMAGED,
    /** Never left the sender and is still at its location. */
    NOT_SENT,
    /** More arrived than was sent. */
    EXTRA;

    /** Explanations of missing goods. */
    public static final List<Explanation> OF_MISSING = List.of(LOST, DAMAGED, NOT_SENT);

    /** Reason on the movement, if the explanation writes goods off like an adjustment. */
    Optional<Reason> reason() {
        return switch (this) {
            case LOST -> Optional.of(Reason.LOST);
            case DAMAGED -> Optional.of(Reason.DAMAGED);
            case NOT_SENT, EXTRA -> Optional.empty();
        };
    }
}

package org.sklad.goods.ledger;

import java.util.Optional;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;

/** A movement to post. Both ends differ, and the quantity is above zero. */
record Posting(
        MovementKind kind,
        int line,
        Lot lot,
        Place from,
        Place to,
        long quantity,
        Optional<Reason> reason,
        Optional<Long> reverses) {
    Posting(MovementKind kind, int line, Lot lot, Place from, Place to, long quantity) {
        this(kind, line, lot, from, to, quantity, Optional.empty(), Optional.empty());
    }

    Posting {
        if (quantity <= 0) {
            throw new IllegalArgumentException("a movement of " + quantity);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a movement from a place to itself");
        }
    }

    /** @param change positive if goods come from the other place to this one, negative if they go there */
    static Posting correction(
            MovementKind kind, int line, Lot lot, Place at, Place other, long change, Optional<Reason> reason) {
        Place from = change < 0 ? at : other;
        Place to = change < 0 ? other : at;
        return new Posting(kind, line, lot, from, to, Math.absExact(change), reason, Optional.empty());
    }

    /** True if the goods stay in their box, which goes with them. */
    boolean carriesBox() {
        return !from.box().isLoose() && from.box().equals(to.box());
    }
}

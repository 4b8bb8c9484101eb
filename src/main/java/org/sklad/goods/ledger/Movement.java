package org.sklad.goods.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.i18n.Language;

/**
 * A quantity of one lot, in smallest units, that went from one place to another. It is never changed or deleted; another movement reverses
 * an error.
 *
 * @param id increases with time; for one balance it has the order of the changes
 * @param donor name of the donor
 * @param fromBalance the quantity left there; absent if the place has no balance
 * @param toBalance the quantity there afterwards; absent if the place has no balance
 * @param reverses the movement that this one reverses
 * @param reversedBy the movement that reverses this one
 */
public record Movement(
        long id,
        MovementKind kind,
        UUID document,
        int line,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        String donor,
        SourceCode donorCode,
        SourceCode fundingSource,
        CentreCode fromCentre,
        LocationCode fromLocation,
        LocationKind fromKind,
        String fromBg,
        String fromEn,
        BoxCode fromBox,
        Optional<Long> fromBalance,
        CentreCode toCentre,
        LocationCode toLocation,
        LocationKind toKind,
        String toBg,
        String toEn,
        BoxCode toBox,
        Optional<Long> toBalance,
        long quantity,
        Optional<Reason> reason,
        Username operator,
        Instant occurredAt,
        Instant recordedAt,
        Optional<Long> reverses,
        Optional<Long> reversedBy) {
    /** Returns the change of the stock that can be counted in the centre. */
    public long changeIn(CentreCode centre) {
        long in = toKind.isReal() && toCentre.equals(centre) ? quantity : 0;
        long out = fromKind.isReal() && fromCentre.equals(centre) ? quantity : 0;
        return in - out;
    }

    /** Returns the location that it left, as people know it: {@code HAR/STORE}. */
    public String from() {
        return fromCentre + "/" + fromLocation;
    }

    /** Returns the location that it reached. */
    public String to() {
        return toCentre + "/" + toLocation;
    }

    public String fromName(Language language) {
        return language == Language.BG ? fromBg : fromEn;
    }

    public String toName(Language language) {
        return language == Language.BG ? toBg : toEn;
    }
}

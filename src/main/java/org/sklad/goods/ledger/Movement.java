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
import org.sklad.platform.i18n.Language;

/**
 * So many smallest units of one lot went from one place to another. Never changed and never deleted; what was wrong is taken
 * back by another movement.
 *
 * @param id the higher, the later; of one balance in the order in which it changed
 * @param fromBalance what was left there; absent where no balance is kept
 * @param toBalance what stood there then; absent where no balance is kept
 * @param reverses the movement that this one takes back
 * @param reversedBy the movement that takes this one back
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
    /** By how much it changed what can be counted in the centre. */
    public long changeIn(CentreCode centre) {
        long in = toKind.isReal() && toCentre.equals(centre) ? quantity : 0;
        long out = fromKind.isReal() && fromCentre.equals(centre) ? quantity : 0;
        return in - out;
    }

    /** The location it left, as people name it: {@code HAR/STORE}. */
    public String from() {
        return fromCentre + "/" + fromLocation;
    }

    /** The location it came to. */
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

package org.sklad.aid.handouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/**
 * A line with its goods; line numbers start at 1. A scanned box gives one line for each lot in it, all with the same number.
 *
 * @param box box from which the goods are taken; absent to take them from wherever they are due first
 */
public record WantedLine(
        int number, Item item, Optional<LotCode> lot, Optional<BoxCode> box, long quantity, NewLine typed) {
    public WantedLine(int number, Item item, Optional<LotCode> lot, long quantity, NewLine typed) {
        this(number, item, lot, Optional.empty(), quantity, typed);
    }

    public WantedLine outOf(Optional<BoxCode> other) {
        return new WantedLine(number, item, lot, other, quantity, typed);
    }

    /** Returns the digits of our own label on these goods: the lot's if a lot was named, else the item's. */
    public String code() {
        return lot.map(LotCode::toString).orElseGet(() -> item.ownCode().digits());
    }

    /** Returns the same line for one lot. */
    WantedLine of(LotCode only) {
        return new WantedLine(number, item, Optional.of(only), box, quantity, typed);
    }

    /** Returns true for a medicine that needs a prescription and has none. */
    boolean isWithoutPrescription() {
        return typed.prescription().isBlank()
                && item.facts()
                        .medicine()
                        .filter(medicine -> medicine.prescriptionOnly())
                        .isPresent();
    }

    public Wanted wanted() {
        return new Wanted(number, item.sku(), lot, box, quantity);
    }

    Entitlement.Asked asked() {
        return new Entitlement.Asked(number, GoodsKind.of(item), quantity);
    }

    /**
     * Returns an error for a missing prescription, and for bought goods that no receipt would accept: named by lot, expired, or a medicine
     * without lot number or expiry date.
     *
     * @param field name of the line in errors
     * @param today date of the handout at the centre
     */
    List<FieldError> faults(String field, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (isWithoutPrescription()) {
            errors.add(new FieldError(field + ".prescription", Message.of("handouts.prescription-needed")));
        }
        typed.bought().ifPresent(bought -> {
            if (lot.isPresent()) {
                errors.add(new FieldError(field + ".bought", Message.of("handouts.bought.item-alone")));
            }
            if (item.isMedicine() && bought.number().isEmpty()) {
                errors.add(new FieldError(field + ".bought.lot", Message.of("handouts.bought.needs-lot")));
            }
            if (item.isMedicine() && bought.expiresOn().isEmpty()) {
                errors.add(new FieldError(field + ".bought.expiresOn", Message.of("handouts.bought.needs-expiry")));
            }
            if (bought.expiresOn().filter(each -> each.isBefore(today)).isPresent()) {
                errors.add(new FieldError(field + ".bought.expiresOn", Message.of("handouts.bought.expired")));
            }
        });
        return errors;
    }
}

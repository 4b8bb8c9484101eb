package org.sklad.goods.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Expiry;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/**
 * What is asked of a medicine before it comes in: that its package is sealed, and that it can be used for long enough, or a reason is
 * given why it is taken all the same. That its substance (INN) is known the catalogue sees to. Into quarantine it comes unasked,
 * as nothing is given from there.
 *
 * @param leastDays on which it must be usable still, from the day it comes in
 */
public record MedicineGate(int leastDays) {
    /** A year, by custom of donors and by the guidelines of the WHO for donated medicines. */
    public static final int USUAL_DAYS = 365;

    public static final MedicineGate USUAL = new MedicineGate(USUAL_DAYS);

    /**
     * Why a medicine does not come in so.
     *
     * @param today the date in the centre's zone
     * @param at what stands before the names of the line's fields
     */
    List<FieldError> faults(
            Item item, Expiry expiresOn, Inspection inspection, Location into, LocalDate today, String at) {
        List<FieldError> faults = new ArrayList<>();
        if (!item.isMedicine() || into.kind() == LocationKind.QUARANTINE) {
            return faults;
        }
        if (!inspection.sealed()) {
            faults.add(new FieldError(at + "sealed", Message.of("intake.not-sealed")));
        }
        if (isShortDated(expiresOn, today) && inspection.reason().isEmpty()) {
            faults.add(ShortDated.at(
                    at + "reason", ChronoUnit.DAYS.between(today, expiresOn.value()), expiresOn.value(), leastDays));
        }
        return faults;
    }

    private boolean isShortDated(Expiry expiresOn, LocalDate today) {
        return !expiresOn.isPastOn(today) && expiresOn.isPastOn(today.plusDays(leastDays));
    }
}

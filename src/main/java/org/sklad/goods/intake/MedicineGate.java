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
 * Conditions for receiving a medicine: a sealed package, and enough days until expiry or a reason to accept it. The catalogue
 * requires the substance (INN). Goods that go into quarantine are not checked, because nothing is handed out from there.
 *
 * @param leastDays minimum number of usable days from the day of receipt
 */
public record MedicineGate(int leastDays) {
    /** One year: the custom of donors and the WHO guidelines for medicine donations. */
    public static final int USUAL_DAYS = 365;

    public static final MedicineGate USUAL = new MedicineGate(USUAL_DAYS);

    /**
     * Finds the reasons to reject a medicine.
     *
     * @param today the date in the centre's time zone
     * @param at prefix of the field names of the line
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

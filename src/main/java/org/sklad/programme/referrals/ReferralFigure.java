package org.sklad.programme.referrals;

import java.time.YearMonth;
import org.sklad.access.roles.CentreCode;
import org.sklad.programme.consultations.ConsultationKind;

/**
 * The referrals of a month, centre and kind, by the state that they are in now.
 *
 * @param accepted accepted, but not done yet
 */
public record ReferralFigure(
        YearMonth month,
        CentreCode centre,
        ConsultationKind kind,
        long open,
        long accepted,
        long declined,
        long done,
        long withdrawn) {
    long all() {
        return open + accepted + declined + done + withdrawn;
    }

    /** Returns the place in the list: latest month first, then by centre and kind. */
    String order() {
        int back = 99_999_999 - (month.getYear() * 100 + month.getMonthValue());
        return back + " " + centre + " " + kind;
    }
}

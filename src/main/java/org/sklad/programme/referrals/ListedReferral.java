package org.sklad.programme.referrals;

import java.util.Optional;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.programme.consultations.ContentAccess;
import org.sklad.programme.directory.Entry;

/**
 * A referral in a list.
 *
 * @param organisation absent unless the operator reads the contents without a purpose
 * @param overdue true if an answer or the help is late
 */
public record ListedReferral(Referral referral, ContentAccess access, Optional<Entry> organisation, boolean overdue)
        implements InTime {
    @Override
    public PlaceInTime place() {
        return referral.place();
    }

    /** Returns the referral to an operator who knows more than that it took place. */
    Optional<Referral> known() {
        return Optional.of(referral).filter(each -> access != ContentAccess.TRACE);
    }
}

package org.sklad.programme.referrals;

import org.jdbi.v3.core.mapper.Nested;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A referral as stored.
 *
 * @param stored the organisation, as a code of this row
 */
record StoredReferral(@Nested Referral referral, String stored) implements InTime {
    @Override
    public PlaceInTime place() {
        return referral.place();
    }
}

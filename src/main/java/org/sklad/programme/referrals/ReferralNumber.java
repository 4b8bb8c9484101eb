package org.sklad.programme.referrals;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;

/** The number of a referral: centre, year, and a running number for both, {@code F-HAR-2026-0012}. Never reused. */
public record ReferralNumber(String value) {
    private static final Pattern VALID = Pattern.compile("F-" + CentreCode.PATTERN + "-[0-9]{4}-[0-9]{4,7}");

    public ReferralNumber {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a referral");
        }
    }

    static ReferralNumber of(CentreCode centre, int year, int serial) {
        return new ReferralNumber(String.format(Locale.ROOT, "F-%s-%04d-%04d", centre.value(), year, serial));
    }

    @Override
    public String toString() {
        return value;
    }
}

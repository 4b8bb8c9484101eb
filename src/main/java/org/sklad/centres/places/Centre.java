package org.sklad.centres.places;

import java.time.ZoneId;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Language;

/**
 * A centre.
 *
 * @param timeZone the zone in which its days begin and its times are shown
 * @param version the number of changes, for If-Match
 */
public record Centre(CentreCode code, String nameBg, String nameEn, CentreKind kind, ZoneId timeZone, long version) {
    public String name(Language language) {
        return language == Language.BG ? nameBg : nameEn;
    }

    Centre withVersion(long other) {
        return new Centre(code, nameBg, nameEn, kind, timeZone, other);
    }

    boolean hasSameContentAs(Centre other) {
        return code.equals(other.code)
                && nameBg.equals(other.nameBg)
                && nameEn.equals(other.nameEn)
                && kind == other.kind
                && timeZone.equals(other.timeZone);
    }
}

package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Language;

/**
 * A place where stock is stored or, for a virtual location, where stock comes from and goes to.
 *
 * @param parent the location of the centre that contains it; empty for a top-level location
 * @param active false once it is closed: no more goods are put there
 * @param version the number of changes, for If-Match
 */
public record Location(
        LocationId id,
        CentreCode centre,
        LocationCode code,
        LocationKind kind,
        Optional<LocationId> parent,
        String nameBg,
        String nameEn,
        boolean active,
        long version) {

    public String name(Language language) {
        return language == Language.BG ? nameBg : nameEn;
    }

    /** Returns its name as people say it, with the code that its label shows. A first location has no code that people know. */
    public String called(Language language) {
        return kind.called(code.value(), name(language));
    }

    /** Returns its address across centres: {@code HAR/STORE}. */
    public LocationAddress address() {
        return new LocationAddress(centre, code);
    }

    /** Returns true for an initial location, which every centre has and other code relies on. */
    public boolean isFirst() {
        return LocationKind.first().contains(kind) && code.equals(LocationCode.ofTheOnly(kind));
    }

    boolean hasSameContentAs(Location other) {
        return code.equals(other.code)
                && kind == other.kind
                && nameBg.equals(other.nameBg)
                && nameEn.equals(other.nameEn)
                && parent.equals(other.parent);
    }

    static Location first(LocationId id, CentreCode centre, LocationKind kind) {
        return new Location(
                id,
                centre,
                LocationCode.ofTheOnly(kind),
                kind,
                Optional.empty(),
                kind.nameBg(),
                kind.nameEn(),
                true,
                1);
    }
}

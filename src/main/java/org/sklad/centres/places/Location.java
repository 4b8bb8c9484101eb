package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Language;

/**
 * Where stock stands or, at a virtual location, where it comes from and goes to.
 *
 * @param parent in which other location of the centre it stands; empty for one that stands for itself
 * @param active false once it is closed: nothing is put there any more
 * @param version counts the changes, for If-Match
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

    /** How it is named across centres: {@code HAR/STORE}. */
    public LocationAddress address() {
        return new LocationAddress(centre, code);
    }

    /** True for one of those that every centre has from the beginning and that others rely on. */
    public boolean isFirst() {
        return LocationKind.first().contains(kind) && code.equals(LocationCode.ofTheOnly(kind));
    }

    boolean saysTheSameAs(Location other) {
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

package org.sklad.centres.assets;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.CodeOrder;
import org.sklad.centres.places.RoomId;
import org.sklad.platform.i18n.Language;

/**
 * Equipment of a centre that repairs refer to: a boiler, a washing machine.
 *
 * @param room its room; empty if it serves the whole centre
 * @param serialNumber in the maker's spelling; empty if unknown
 * @param active false once it is out of use
 * @param version the number of changes, for If-Match
 */
public record Asset(
        AssetId id,
        CentreCode centre,
        AssetCode code,
        AssetCategory category,
        String nameBg,
        String nameEn,
        Optional<RoomId> room,
        String serialNumber,
        boolean active,
        long version) {

    public String name(Language language) {
        return language == Language.BG ? nameBg : nameEn;
    }

    /** Returns the sort key for lists. */
    public String codeOrder() {
        return CodeOrder.of(code.value());
    }
}

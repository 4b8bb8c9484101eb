package org.sklad.centres.assets;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.CodeOrder;
import org.sklad.centres.places.RoomId;
import org.sklad.platform.i18n.Language;

/**
 * A thing of a centre that repairs refer to: a boiler, a washing machine.
 *
 * @param room where it stands; empty for what serves the whole centre
 * @param serialNumber as its maker wrote it; empty where nobody said
 * @param active false once it is out of use
 * @param version counts the changes, for If-Match
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

    /** Where it stands in a list. */
    public String codeOrder() {
        return CodeOrder.of(code.value());
    }
}

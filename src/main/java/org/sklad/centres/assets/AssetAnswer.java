package org.sklad.centres.assets;

import java.util.Optional;
import org.sklad.centres.places.CentreAnswer;
import org.sklad.centres.places.RoomCode;

/**
 * An asset as the API shows it.
 *
 * @param room the code of its room
 * @param label the sixteen digits on its label
 */
public record AssetAnswer(
        String centre,
        String code,
        AssetCategory category,
        CentreAnswer.Name name,
        Optional<String> room,
        String serialNumber,
        boolean active,
        String label) {
    static AssetAnswer of(AssetInRoom placed) {
        Asset asset = placed.asset();
        return new AssetAnswer(
                asset.centre().value(),
                asset.code().value(),
                asset.category(),
                new CentreAnswer.Name(asset.nameBg(), asset.nameEn()),
                placed.roomCode().map(RoomCode::value),
                asset.serialNumber(),
                asset.active(),
                asset.id().toString());
    }
}

package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.RoomCode;
import org.sklad.people.attributes.CardCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/** An arrival of a person with their card. */
public record ArrivalForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 100) String cardCode,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @Nullable @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
        String room)
        implements WithId {

    /**
     * Reads the code of the card.
     *
     * @throws InvalidFields if it cannot be a card code
     */
    public CardCode card() {
        return CardCode.find(cardCode)
                .orElseThrow(() -> new InvalidFields("cardCode", Message.of("beneficiaries.not-a-card")));
    }

    public Optional<RoomCode> roomCode() {
        return Optional.ofNullable(room).map(RoomCode::new);
    }
}

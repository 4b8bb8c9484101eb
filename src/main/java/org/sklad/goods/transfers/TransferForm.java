package org.sklad.goods.transfers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Goods to send to another centre.
 *
 * @param from origin, including locations below it: {@code HAR/STORE}
 * @param to destination: {@code BAN/STORE}
 * @param lines empty if lines are added one by one
 */
public record TransferForm(
        @NotNull UUID id,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN)
        String from,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN)
        String to,

        @NotNull @Size(max = 1_000) List<@NotNull @Valid TransferLineForm> lines)
        implements WithId {

    NewTransfer transfer() {
        return new NewTransfer(
                address(from, "from"), address(to, "to"), GoodsFields.lines(lines, TransferLineForm::line));
    }

    static LocationAddress address(String text, String field) {
        return LocationAddress.find(text)
                .orElseThrow(() -> new InvalidFields(field, Message.of("platform.field.invalid")));
    }
}

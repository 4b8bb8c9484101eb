package org.sklad.transfers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.centres.LocationAddress;

/**
 * The beginning of a transfer on a page: its lines are scanned then.
 *
 * @param centre of the sender
 * @param from a location of it
 * @param to a location of another centre: {@code BAN/STORE}
 */
public record DraftForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String from,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN)
        String to) {

    NewTransfer transfer() {
        LocationAddress start =
                LocationAddress.find(from, new CentreCode(centre)).orElseThrow();
        return new NewTransfer(start, TransferForm.address(to, "to"), List.of());
    }
}

package org.sklad.goods.transfers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Begins a transfer on a page; more lines are scanned afterwards.
 *
 * @param centre the sender's centre
 * @param from a location of the centre
 * @param to a location of another centre: {@code BAN/STORE}
 * @param line proposed goods, each as {@code SOAP:40}
 */
public record DraftForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String from,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN)
        String to,

        @Nullable @Size(max = MOST_LINES)
        List<@NotNull @Size(max = 70) @Pattern(regexp = PlannedLine.PATTERN) String> line)
        implements WithId {
    /** Maximum number of lines that a page proposes. */
    static final int MOST_LINES = 100;

    NewTransfer transfer() {
        LocationAddress start =
                LocationAddress.find(from, new CentreCode(centre)).orElseThrow();
        return new NewTransfer(start, TransferForm.address(to, "to"), lines());
    }

    private List<NewMoveLine> lines() {
        return (line == null ? List.<String>of() : line)
                .stream()
                        .map(text -> goods(PlannedLine.find(text).orElseThrow()))
                        .toList();
    }

    private static NewMoveLine goods(PlannedLine planned) {
        if (planned.quantity() > NewMoveLine.MOST) {
            throw new InvalidFields("line", Message.of("platform.field.between", 1, NewMoveLine.MOST));
        }
        return NewMoveLine.of(planned.item(), planned.quantity());
    }
}

package org.sklad.goods.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.LineForm;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A new consignment.
 *
 * @param location location code within the centre
 * @param donor code or name; a new name creates a donor
 * @param fundingSource code or name; a new name creates a funding source
 * @param restriction code of an existing restriction
 * @param reference number on the donor's papers; without one the consignment gets the next number of its centre
 * @param state {@code RECEIVED}, the default, receives the lines at once; {@code EXPECTED} announces them
 */
public record ConsignmentForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotBlank @Size(max = 120) String donor,
        @Nullable @Size(max = 120) String fundingSource,
        @Nullable @Size(max = 30) String restriction,
        @Nullable @Size(max = 100) String reference,
        @Nullable ConsignmentState state,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid LineForm> lines)
        implements WithId {

    /** Returns a copy with the intended donor and funding source in place of the typed ones. */
    ConsignmentForm from(List<String> meant) {
        return new ConsignmentForm(
                id, centre, location, meant.get(0), meant.get(1), restriction, reference, state, lines);
    }

    /**
     * Converts the form to a new consignment.
     *
     * @throws InvalidFields if the state cannot be an initial state, or no lines are given to receive
     */
    NewConsignment consignment() {
        ConsignmentState begins = state == null ? ConsignmentState.RECEIVED : state;
        List<LineForm> sent = lines == null ? List.of() : lines;
        if (begins == ConsignmentState.RECEIVING) {
            throw new InvalidFields("state", Message.of("platform.field.choice", "RECEIVED, EXPECTED"));
        }
        if (begins == ConsignmentState.RECEIVED && sent.isEmpty()) {
            throw new InvalidFields("lines", Message.of("platform.field.required"));
        }
        List<Incoming> incoming = GoodsFields.lines(sent, LineForm::incoming);
        return new NewConsignment(
                new CentreCode(centre),
                location,
                donor.strip(),
                fundingSource == null ? "" : fundingSource.strip(),
                restriction == null ? "" : restriction.strip(),
                reference == null ? "" : reference.strip(),
                begins,
                incoming);
    }
}

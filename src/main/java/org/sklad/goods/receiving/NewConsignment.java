package org.sklad.goods.receiving;

import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.intake.Incoming;

/**
 * A consignment to be entered.
 *
 * @param location the code within the centre, or with the centre before it
 * @param donor code or name; a new name makes a donor
 * @param fundingSource code or name; empty for none
 * @param restriction for whom the donor gave them: its code; empty for everybody
 * @param state {@code EXPECTED} announces the lines, {@code RECEIVED} receives them
 */
public record NewConsignment(
        CentreCode centre,
        String location,
        String donor,
        String fundingSource,
        String restriction,
        String reference,
        ConsignmentState state,
        List<Incoming> lines) {
    public NewConsignment {
        lines = List.copyOf(lines);
    }

    /** Goods for everybody. */
    public NewConsignment(
            CentreCode centre,
            String location,
            String donor,
            String fundingSource,
            String reference,
            ConsignmentState state,
            List<Incoming> lines) {
        this(centre, location, donor, fundingSource, "", reference, state, lines);
    }
}

package org.sklad.goods.receiving;

import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.intake.Incoming;

/**
 * A new consignment.
 *
 * @param location code within the centre, with or without the centre before it
 * @param donor code or name; a new name creates a donor
 * @param fundingSource code or name; empty for none
 * @param restriction code of the donor's restriction; empty for everybody
 * @param reference number on the donor's papers; empty for the next number of the centre
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

    /** Creates a consignment without a restriction. */
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

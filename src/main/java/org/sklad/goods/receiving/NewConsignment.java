package org.sklad.goods.receiving;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
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

    /** Returns the reference, or takes the next number of the centre and year for goods that come without papers: D-2026-062. */
    String reference(Handle handle, int year) {
        if (!reference.isEmpty()) {
            return reference;
        }
        ConsignmentDao dao = handle.attach(ConsignmentDao.class);
        String all = "D-" + year + "-";
        int number = dao.nextNumber(centre, year)
                .orElseGet(() -> dao.firstNumber(centre, year, 1 + latest(dao.latestNumbered(centre, all), all)));
        return all + String.format(Locale.ROOT, "%03d", number);
    }

    /** Consignments that people numbered by hand in this way are counted, so that no number occurs twice. */
    private static int latest(Optional<String> reference, String all) {
        return reference
                .map(text -> text.substring(all.length()))
                .filter(text -> text.matches("[0-9]{3}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}

package org.sklad.goods.receiving;

import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.Origin;

/** Into what goods come: a consignment as it arrives, or a sorting of what it brought unsorted. */
public record Intake(Consignment consignment, Optional<Sorting> sorting) {
    static Intake of(Consignment consignment) {
        return new Intake(consignment, Optional.empty());
    }

    /** By which pages and addresses name it. */
    public UUID id() {
        return sorting.map(Sorting::id).orElse(consignment.id());
    }

    public CentreCode centre() {
        return consignment.centre();
    }

    /** True while goods can be added. */
    public boolean isOpen() {
        return sorting.map(Sorting::isOpen).orElse(consignment.isOpen());
    }

    /** Where goods go unless they say otherwise: what was sorted stays where the sack stood. */
    LocationId location() {
        return sorting.map(Sorting::location).orElse(consignment.location());
    }

    public LocationCode locationCode() {
        return sorting.map(Sorting::locationCode).orElse(consignment.locationCode());
    }

    /** As lines say it: empty for what came as it is. */
    String ofSorting() {
        return sorting.map(each -> each.id().toString()).orElse("");
    }

    Origin origin() {
        return sorting.map(Sorting::origin)
                .orElseGet(
                        () -> new Origin(consignment.donor(), consignment.fundingSource(), consignment.restriction()));
    }
}

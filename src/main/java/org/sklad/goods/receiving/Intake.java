package org.sklad.goods.receiving;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** A target for incoming goods: a consignment, or a sorting of unsorted goods from it. */
public record Intake(Consignment consignment, Optional<Sorting> sorting) {
    static Intake of(Consignment consignment) {
        return new Intake(consignment, Optional.empty());
    }

    /** Id in the addresses of pages and of the API. */
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

    /** Default destination of goods: the consignment's location, or the former place of the sack. */
    LocationId location() {
        return sorting.map(Sorting::location).orElse(consignment.location());
    }

    public LocationCode locationCode() {
        return sorting.map(Sorting::locationCode).orElse(consignment.locationCode());
    }

    /** Value of the sorting column of lines; empty for goods received directly. */
    String ofSorting() {
        return sorting.map(each -> each.id().toString()).orElse("");
    }

    Origin origin() {
        return sorting.map(Sorting::origin)
                .orElseGet(
                        () -> new Origin(consignment.donor(), consignment.fundingSource(), consignment.restriction()));
    }

    /**
     * Reads the intake again in this transaction and checks that it accepts lines.
     *
     * @throws Refused if the consignment is complete
     * @throws Refused if the sorting was reversed
     */
    Intake open(Handle handle) {
        Consignment now =
                handle.attach(ConsignmentDao.class).find(consignment.id()).orElseThrow(NotFound::new);
        Intake intake = new Intake(
                now,
                sorting.map(
                        each -> handle.attach(SortingDao.class).find(each.id()).orElseThrow(NotFound::new)));
        if (!intake.isOpen()) {
            throw sorting.isPresent()
                    ? Refused.conflict("receiving.sorting.taken-back-already")
                    : Refused.conflict("receiving.complete-already", now.reference());
        }
        return intake;
    }

    /**
     * Lists received lines, grouped by lot, place, pack and condition, latest first.
     *
     * @param undone true to list also lines that were reversed without a replacement
     */
    ScannedList goods(Handle handle, boolean undone, long before, int most) {
        ConsignmentDao dao = handle.attach(ConsignmentDao.class);
        UUID id = consignment.id();
        return ScannedList.of(
                handle, dao.goods(id, ofSorting(), undone, before, most + 1), most, before, dao.kinds(id, ofSorting()));
    }
}

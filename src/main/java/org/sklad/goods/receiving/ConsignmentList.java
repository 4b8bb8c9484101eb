package org.sklad.goods.receiving;

import java.util.List;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of consignments. */
final class ConsignmentList {
    static final Listing<ConsignmentFilter, Consignment, PlaceInTime> LIST =
            Listing.<ConsignmentFilter, Consignment>latest("consignments", "receiving.consignments")
                    .link(Consignment::id)
                    .purpose("receiving.purpose")
                    .empty("receiving.empty")
                    .tabs("state", "receiving.by-state", List.of(ConsignmentState.values()), ConsignmentState::words)
                    .linked("donor", "receiving.donor")
                    .period()
                    .shown("receiving.reference", each -> new Shown.Text(each.reference()))
                    .shown("receiving.donor", ConsignmentList::donor)
                    .time("receiving.announced-at", "#date+announced", Consignment::announcedAt)
                    .file(Column.coded(
                            "receiving.state",
                            "#status+code",
                            each -> each.state().name(),
                            each -> each.state().words()))
                    .fileText("receiving.reference", "#meta+id", Consignment::reference)
                    .fileText(
                            "receiving.donor",
                            "#org+code+donor",
                            each -> each.donor().value())
                    .fileText("receiving.donor-name", "#org+name+donor", Consignment::donorName)
                    .fileText(
                            "receiving.funding-source",
                            "#org+code+funder",
                            each -> each.fundingSource().value())
                    .fileText(
                            "receiving.centre",
                            "#loc+code",
                            each -> each.centre().value())
                    .fileText(
                            "receiving.location",
                            "#loc+code+place",
                            each -> each.locationCode().value())
                    .shown(
                            "receiving.goes-to",
                            each -> new Shown.Named(new LocationAddress(each.centre(), each.locationCode())))
                    .file(Column.whole("receiving.lines", "#indicator+lines+num", Consignment::lastLine))
                    .shown("receiving.state", each -> each.state().chip())
                    .fileText("receiving.discrepancies", "#description", Consignment::discrepancies)
                    .fileText("receiving.id", "#meta+id+uuid", each -> each.id().toString());

    private ConsignmentList() {}

    /** Links all consignments of the donor. */
    private static Shown donor(Consignment each) {
        Shown name = new Shown.Prose(each.donorName());
        return each.donor().isKnown() ? new Shown.Link("/consignments?donor=" + each.donor(), name) : name;
    }
}

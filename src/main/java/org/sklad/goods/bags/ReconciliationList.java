package org.sklad.goods.bags;

import org.sklad.access.roles.Username;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;

/** The list of reconciliations. */
final class ReconciliationList {
    static final Listing<CentreAndPeriod, Reconciliation, PlaceInTime> LIST =
            Listing.<CentreAndPeriod, Reconciliation>latest("reconciliations", "bags.bags")
                    .link(Reconciliation::id)
                    .purpose("bags.bags.purpose")
                    .empty("bags.bags.empty")
                    .period()
                    .shown("bags.bag", each -> new Shown.Named(each.address()))
                    .time("bags.bag.opened-at", "#date+start", Reconciliation::openedAt)
                    .fileText("moves.centre", "#loc+code", each -> each.centre().value())
                    .fileText("bags.bag", "#loc+code+from", each -> each.bag().value())
                    .fileText(
                            "bags.bag.returns-to",
                            "#loc+code+to",
                            each -> each.returnsTo().value())
                    .chip("moves.state", "#status+code", each -> each.state().name(), ReconciliationList::chip)
                    .named("moves.operator", "#contact+name", each -> each.operator())
                    .fileText(
                            "bags.bag.completed-by",
                            "#contact+name+end",
                            each -> each.completedBy().map(Username::value).orElse(""))
                    .fileText("moves.id", "#meta+id+uuid", each -> each.id().toString());

    private ReconciliationList() {}

    private static Shown.Chip chip(Reconciliation each) {
        return new Shown.Chip(each.isOpen() ? "soon" : "done", Message.of("bags.bag.state." + each.state()));
    }
}

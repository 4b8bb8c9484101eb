package org.sklad.aid.approvals;

import java.util.List;
import org.sklad.access.roles.Username;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Part;
import org.sklad.platform.sheets.Column;

/** The list of approvals. Only programs, files and paper show it: people see those that wait for them. */
final class ApprovalList {
    static final Listing<ApprovalFilter, Approval, PlaceInTime> LIST = Listing.<ApprovalFilter, Approval>latest(
                    "approvals", "approvals.approvals")
            .choice("state", "approvals.state", List.of(ApprovalState.values()), ApprovalList::words)
            .period()
            .time("approvals.asked-at", "#date+asked", Approval::askedAt)
            .text("approvals.centre", "#loc+code", each -> each.centre().value())
            .text(
                    "approvals.person",
                    "#beneficiary+code",
                    each -> each.caseCode().value())
            .words("approvals.reason", "#cause+code", each -> each.reason().name(), each -> words(each.reason()))
            .each(
                    Approval::goods,
                    Column.join(
                            ItemColumns.of(each -> each.part().item()),
                            List.<Column<Part<Approval, Approval.Goods>>>of(Column.whole(
                                    "approvals.quantity",
                                    "#item+num+asked",
                                    each -> each.part().quantity()))))
            .words("approvals.state", "#status+code", each -> each.state().name(), each -> words(each.state()))
            .text("approvals.operator", "#contact+name", each -> each.username().value())
            .text(
                    "approvals.second",
                    "#contact+second",
                    each -> each.secondUsername().map(Username::value).orElse(""))
            .fileText("approvals.id", "#meta+id", each -> each.id().toString());

    private ApprovalList() {}

    private static Message words(ApprovalState state) {
        return Message.of("approvals.list.state." + state);
    }

    private static Message words(ApprovalReason reason) {
        return Message.of("approvals.reason." + reason);
    }
}

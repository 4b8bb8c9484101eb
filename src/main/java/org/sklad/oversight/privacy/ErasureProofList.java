package org.sklad.oversight.privacy;

import java.util.List;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The proof of erasures as a list. */
final class ErasureProofList {
    static final Listing<ErasureFilter, Erasure, PlaceInTime> LIST = Listing.<ErasureFilter, Erasure>latest(
                    "erasures", "privacy.erasures")
            .path("/privacy/erasures")
            .purpose("privacy.erasures.purpose")
            .empty("privacy.erasures.none")
            .choice("what", "privacy.what", List.of(ErasedThing.values()), ErasureProofList::words)
            .choice("cause", "privacy.cause", List.of(ErasureCause.values()), ErasureProofList::words)
            .period()
            .time("privacy.erased-at", "#date+erased", Erasure::erasedAt)
            .named("privacy.centre", "#loc+code", each -> each.centre())
            .words("privacy.what", "#meta+what", each -> each.what().name(), each -> words(each.what()))
            .words("privacy.cause", "#meta+cause", each -> each.cause().name(), each -> words(each.cause()))
            .column(
                    Column.text("privacy.operator", "#contact+operator", Erasure::operator),
                    each -> each.operator().isEmpty()
                            ? new Shown.Words(Message.of("privacy.by-itself"))
                            : new Shown.Named(new Username(each.operator())))
            .text("privacy.id", "#meta+id", each -> each.id().toString());

    private ErasureProofList() {}

    private static Message words(ErasedThing what) {
        return Message.of("privacy.what." + what);
    }

    private static Message words(ErasureCause cause) {
        return Message.of("privacy.cause." + cause);
    }
}

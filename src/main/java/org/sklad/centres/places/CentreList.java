package org.sklad.centres.places;

import java.util.List;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of centres. */
final class CentreList {
    static final Listing<CentreKind.Filter, Centre, String> LIST = Listing.<CentreKind.Filter, Centre, String>of(
                    "centres",
                    "centres.centres",
                    Places.sorted(each -> each.code().value()))
            .path("/settings/centres")
            .link(Centre::code)
            .purpose("centres.purpose")
            .empty("centres.empty")
            .choice("kind", "centres.kind", List.of(CentreKind.values()), CentreList::words)
            .shown("centres.name", each -> new Shown.Name(each.nameBg(), each.nameEn()))
            .text("centres.code", "#loc+code", Centre::code)
            .fileText("centres.name.bg", "#loc+name+i_bg", Centre::nameBg)
            .fileText("centres.name.en", "#loc+name+i_en", Centre::nameEn)
            // The workbook can be imported, so it has the code alone.
            .column(
                    Column.text("centres.kind", "#loc+type", each -> each.kind().name()),
                    each -> new Shown.Words(words(each.kind())))
            .text("centres.time-zone", "", each -> each.timeZone().getId());

    private CentreList() {}

    private static Message words(CentreKind kind) {
        return Message.of("centres.kind." + kind);
    }
}

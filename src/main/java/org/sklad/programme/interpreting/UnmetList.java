package org.sklad.programme.interpreting;

import java.util.Optional;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of hours that were not met. */
final class UnmetList {
    static final Listing<UnmetFilter, UnmetHours, String> LIST = Listing.<UnmetFilter, UnmetHours, String>of(
                    "unmet-interpreting", "interpreting.unmet", Places.sorted(UnmetHours::key))
            .linkTo(each -> Optional.of(each.address()))
            .purpose("interpreting.unmet.purpose")
            .empty("interpreting.unmet.none")
            .typed("language", "interpreting.language")
            .column(
                    Column.text(
                            "interpreting.language",
                            "#language",
                            each -> each.language().value()),
                    each -> new Shown.Name(
                            each.language().name(Language.BG), each.language().name(Language.EN)))
            .text("interpreting.month", "#date+month", UnmetHours::month)
            .whole("interpreting.requests", "#activity+num", UnmetHours::requests)
            .whole("interpreting.minutes", "#duration+minutes", UnmetHours::minutes);

    private UnmetList() {}
}

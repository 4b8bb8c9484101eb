package org.sklad.goods.catalogue;

import java.util.List;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The versions of a kit's composition. Their page begins the next one, and so has rows of its own. */
final class CompositionList {
    static final Listing<Unfiltered, CompositionView, Integer> LIST = Listing.<Unfiltered, CompositionView, Integer>of(
                    "compositions",
                    "catalogue.parts",
                    new Places<>(
                            CompositionsResource::before,
                            each -> each.composition().version()))
            .whole(
                    "catalogue.parts.number",
                    "#meta+version",
                    each -> each.composition().version())
            .fileText(
                    "catalogue.parts.of-kit",
                    "#item+code+kit",
                    each -> each.composition().kit().value())
            .shown("catalogue.parts", CompositionList::lines)
            .each(
                    each -> each.composition().lines(),
                    List.of(
                            Column.text(
                                    "catalogue.column.item",
                                    "#item+code",
                                    each -> each.part().item().value()),
                            Column.whole(
                                    "catalogue.parts.quantity",
                                    "#item+quantity",
                                    each -> each.part().quantity())))
            .text(
                    "catalogue.parts.operator",
                    "#contact+name",
                    each -> each.composition().operator().value())
            .time(
                    "catalogue.parts.written-at",
                    "#date+recorded",
                    each -> each.composition().writtenAt());

    private CompositionList() {}

    private static Shown lines(CompositionView view) {
        return new Shown.Lines(view.composition().lines().stream()
                .<Shown>map(line -> new Shown.Words(Message.of(
                        "catalogue.parts.line",
                        line.quantity(),
                        view.item(line.item()).title())))
                .toList());
    }
}

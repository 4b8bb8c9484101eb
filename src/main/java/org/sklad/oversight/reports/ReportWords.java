package org.sklad.oversight.reports;

import java.util.stream.Collectors;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.platform.web.Frame;

/** Texts for the figures on pages. */
public final class ReportWords {
    private ReportWords() {}

    /** The stock by unit, with the part that can be handed out if it is less. */
    public static String amounts(Frame frame, CategoryFigures figures) {
        return figures.amounts().stream()
                .filter(each -> each.quantity() > 0)
                .map(each -> amount(frame, each))
                .collect(Collectors.joining("; "));
    }

    private static String amount(Frame frame, StockAmount amount) {
        String unit = CatalogueWords.of(frame, amount.unit());
        return amount.available() == amount.quantity()
                ? frame.formats().number(amount.quantity()) + " (" + unit + ")"
                : frame.t("reports.amount.part", amount.quantity(), unit, amount.available());
    }
}

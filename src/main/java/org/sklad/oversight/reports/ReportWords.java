package org.sklad.oversight.reports;

import java.util.stream.Collectors;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.platform.web.Frame;

/** The words that pages have for the figures. */
public final class ReportWords {
    private ReportWords() {}

    /** How much stands there, each amount with its unit; what may not be given is said beside it. */
    public static String amounts(Frame frame, CategoryFigures figures) {
        return figures.amounts().stream()
                .filter(each -> each.quantity() > 0)
                .map(each -> amount(frame, each))
                .collect(Collectors.joining("; "));
    }

    private static String amount(Frame frame, CategoryFigures.Amount amount) {
        String unit = CatalogueWords.of(frame, amount.unit());
        return amount.available() == amount.quantity()
                ? frame.formats().number(amount.quantity()) + " (" + unit + ")"
                : frame.t("reports.amount.part", amount.quantity(), unit, amount.available());
    }
}

package org.sklad.goods.writeoffs;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Balance;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.web.FormState;

/** The rows of the write-off form: a quantity of a lot in a place. A typed value stays with its row when other rows come or go. */
final class WriteOffRow {
    private static final String LINES = "lines.";
    private static final String QUANTITY = ".quantity";
    private static final String LOT = ".lot";
    private static final Pattern NAME = Pattern.compile("lines\\.(.+)\\.quantity");

    private WriteOffRow() {}

    /** Returns the name of a row. */
    static String of(BalanceLine line) {
        Balance balance = line.balance();
        return balance.lot() + "-" + balance.box() + "-" + balance.locationId().value();
    }

    /** Returns the name of its quantity field. */
    static String quantity(BalanceLine line) {
        return quantity(of(line));
    }

    /** Returns the name of the quantity field of a row. */
    static String quantity(String row) {
        return LINES + row + QUANTITY;
    }

    /** Returns the form without a quantity for the row. */
    static FormState without(String row, FormState before) {
        return before.with(quantity(row), "");
    }

    /** Returns the form with a quantity for the row. */
    static FormState with(BalanceLine line, String quantity, FormState before) {
        return before.with(quantity(line), quantity)
                .with(LINES + of(line) + LOT, line.balance().lot().toString());
    }

    /** Lists the rows with a typed value that are still in stock. */
    static List<BalanceLine> typed(FormState entered, Stock stock, Centre centre, Operator by) {
        Set<String> rows = entered.fields().keySet().stream()
                .filter(name -> !entered.value(name).isBlank())
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        Set<LotCode> lots = rows.stream()
                .flatMap(row -> LotCode.find(entered.value(LINES + row + LOT)).stream())
                .collect(Collectors.toSet());
        return stock.standing(centre, lots, by).stream()
                .filter(line -> rows.contains(of(line)))
                .toList();
    }
}

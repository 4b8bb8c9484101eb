package org.sklad.oversight.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Rows;

/**
 * A report with the same lines as pages for the API and as a whole sheet.
 *
 * @param keys number of keys in the place of a line
 */
record Report<F, L, A>(
        String name,
        int keys,
        List<Column<L>> columns,
        Lines<F, L> lines,
        Function<L, ReportPlace> place,
        Function<L, A> answer) {
    interface Lines<F, L> {
        List<L> of(F filter, Optional<ReportPlace> after, int limit, Operator by);
    }

    Rows<A> page(F filter, String next, @Nullable Integer limit, Operator by) {
        int most = Rows.limit(limit);
        List<L> fetched = lines.of(filter, ReportPlace.parse(next, keys), most + 1, by);
        return Rows.page(fetched, most, line -> place.apply(line).toString()).map(answer);
    }

    /** Returns the whole report. Checks access before writing the first line. */
    Sheet<L> sheet(F filter, Operator by) {
        lines.of(filter, Optional.empty(), 1, by);
        return new Sheet<>(name, columns, last -> lines.of(filter, last.map(place), Sheet.RANGE, by));
    }
}

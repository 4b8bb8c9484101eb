package org.sklad.platform.lists;

import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Rows;

/**
 * A list as an answer of the API. {@link ListAnswerFilter} takes the form that the request asks for: JSON, a sheet or a paper.
 *
 * @param <A> a row in JSON
 */
public record ListAnswer<A>(
        Supplier<Rows<A>> rows, Function<ZoneId, Sheet<?>> sheet, Function<ZoneId, ListPaper<?>> paper) {}

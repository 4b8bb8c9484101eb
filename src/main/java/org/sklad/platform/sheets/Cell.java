package org.sklad.platform.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** One value of a list, by its kind: only what is a number may look like one to a spreadsheet. */
public sealed interface Cell {
    Cell NONE = new Text("");

    /** Whatever a person may have typed; never a formula. */
    record Text(String value) implements Cell {}

    /** Words of the program, or of the catalogue, in one language whoever reads the list. */
    record Words(Language language, Message message) implements Cell {}

    record Whole(long value) implements Cell {}

    /** An amount of money, say; its currency stands in a column of its own. */
    record Decimal(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    /** Written in ISO 8601, in UTC, as a text: a date of a spreadsheet knows no zone. */
    record Time(Instant value) implements Cell {}
}

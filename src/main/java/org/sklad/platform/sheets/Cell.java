package org.sklad.platform.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** One typed value of a list. Only numbers may look like numbers to a spreadsheet. */
public sealed interface Cell {
    Cell NONE = new Text("");

    /** A text that may come from a person; never a formula. */
    record Text(String value) implements Cell {}

    /** A text of the program or the catalogue, in a fixed language for all readers. */
    record Words(Language language, Message message) implements Cell {}

    record Whole(long value) implements Cell {}

    /** A decimal number, for example an amount of money; its currency has its own column. */
    record Decimal(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    /** A time: text in ISO 8601 in UTC in CSV; in a workbook, whose dates have no zone, the time of the sheet's clock. */
    record Time(Instant value) implements Cell {}
}

package org.sklad.platform.sheets;

import org.sklad.platform.i18n.Message;

/**
 * A reason why a line was rejected.
 *
 * @param line as shown by the spreadsheet
 * @param field the column by its name in the program; empty for the whole line
 */
public record Rejected(int line, String field, Message message) {}

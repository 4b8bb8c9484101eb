package org.sklad.platform.sheets;

import org.sklad.platform.i18n.Message;

/**
 * Why a line did not enter.
 *
 * @param line as the spreadsheet shows it
 * @param field the column, by the name that the program gives it; empty for the line as a whole
 */
public record Rejected(int line, String field, Message message) {}

package org.sklad.labels;

/**
 * A file in {@code labels/} that cannot be used.
 *
 * @param file its path within the folder
 * @param line the line of the fault; 0 for the file as a whole
 * @param reason the reason, in terms of the file's own names
 */
public record LabelFault(String file, int line, String reason) {}

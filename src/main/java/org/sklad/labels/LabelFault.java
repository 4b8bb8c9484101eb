package org.sklad.labels;

/**
 * A file of {@code labels/} that cannot be used.
 *
 * @param file its path within the folder
 * @param line where the trouble is; 0 where it is the file as a whole
 * @param reason in the words of the file's own names
 */
public record LabelFault(String file, int line, String reason) {}

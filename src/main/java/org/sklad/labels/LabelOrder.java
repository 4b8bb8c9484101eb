package org.sklad.labels;

/**
 * How labels are wanted.
 *
 * @param design the name of a file in {@code labels/designs}
 * @param medium the name of a file in {@code labels/media}
 * @param startAt the first label of the first page that is still there, counted from 1, across first
 * @param copies of each label, one after another
 */
public record LabelOrder(
        String design, String medium, int startAt, int copies, LabelFormat format, Calibration calibration) {}

package org.sklad.writeoffs;

import java.util.List;
import org.sklad.access.CentreCode;
import org.sklad.stock.Reason;

/**
 * Goods to be written off.
 *
 * @param location the code within the centre, or with the centre before it, for the lines that say nothing else
 * @param reason one that goods leave stock for
 */
public record NewWriteOff(
        CentreCode centre,
        String location,
        Reason reason,
        String note,
        String commission,
        List<NewWriteOffLine> lines) {
    public NewWriteOff {
        lines = List.copyOf(lines);
    }
}

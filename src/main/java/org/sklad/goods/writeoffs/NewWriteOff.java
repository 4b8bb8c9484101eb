package org.sklad.goods.writeoffs;

import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.Reason;

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

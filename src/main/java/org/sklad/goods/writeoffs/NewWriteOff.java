package org.sklad.goods.writeoffs;

import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.Reason;

/**
 * Goods to be written off.
 *
 * @param location location of all lines that name no other; code within the centre, or with the centre before it
 * @param reason a reason allowed for write-offs
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

package org.sklad.transfers;

import java.util.List;
import org.sklad.centres.LocationAddress;

/** Goods to be sent to another centre. */
public record NewTransfer(LocationAddress from, LocationAddress to, List<NewMoveLine> lines) {
    public NewTransfer {
        lines = List.copyOf(lines);
    }
}

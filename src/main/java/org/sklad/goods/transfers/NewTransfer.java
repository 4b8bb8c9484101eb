package org.sklad.goods.transfers;

import java.util.List;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.moves.NewMoveLine;

/** Goods to send to another centre. */
public record NewTransfer(LocationAddress from, LocationAddress to, List<NewMoveLine> lines) {
    public NewTransfer {
        lines = List.copyOf(lines);
    }
}

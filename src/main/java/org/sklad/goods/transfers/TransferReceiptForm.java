package org.sklad.goods.transfers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/** Received goods of a transfer, all or a part. */
public record TransferReceiptForm(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid ArrivedLineForm> lines) implements WithId {

    List<NewMoveLine> arrived() {
        return GoodsFields.lines(lines, ArrivedLineForm::line);
    }
}

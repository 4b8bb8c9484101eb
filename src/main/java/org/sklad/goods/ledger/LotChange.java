package org.sklad.goods.ledger;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;

/** A hold, recall or release of a lot, with operator and reason. */
public record LotChange(
        UUID id, LotCode lot, LotStatus was, LotStatus became, String reason, Username operator, Instant changedAt) {}

package org.sklad.stock;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.Username;

/** That a lot was held, recalled or released, by whom and why. */
public record LotChange(
        UUID id, LotCode lot, LotStatus was, LotStatus became, String reason, Username operator, Instant changedAt) {}

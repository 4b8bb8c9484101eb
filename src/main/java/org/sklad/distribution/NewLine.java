package org.sklad.distribution;

import java.util.Optional;
import org.sklad.catalogue.Sku;
import org.sklad.stock.LotCode;

/**
 * Goods to be given, named in exactly one way: an item, of which what is due first is taken, a lot, or whatever a scanner sent.
 *
 * @param quantity smallest units; absent for what one scan stands for
 * @param times how many such scans; absent for one
 */
public record NewLine(
        Optional<Sku> item,
        Optional<LotCode> lot,
        Optional<String> code,
        Optional<Long> quantity,
        Optional<Long> times,
        String prescription,
        String dose) {}

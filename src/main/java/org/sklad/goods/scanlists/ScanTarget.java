package org.sklad.goods.scanlists;

import java.util.Optional;
import org.sklad.centres.places.OpenLocations;
import org.sklad.platform.i18n.Message;

/**
 * The place to which a scan mode puts the next goods, with the other places of the centre.
 *
 * @param code the code of the location, or the digits of a box
 * @param name the name of the location, or the number of the box
 * @param others places to choose from; absent in a part of the page, which keeps the ones that it has
 */
public record ScanTarget(String code, Message name, Optional<OpenLocations> others) {}

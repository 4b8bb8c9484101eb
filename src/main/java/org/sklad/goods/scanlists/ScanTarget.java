package org.sklad.goods.scanlists;

import java.util.List;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Choice;

/**
 * Where the next goods of a scan mode go, with the other places of the centre.
 *
 * @param code the code of the location, or the digits of a box
 * @param name the name of the location, or the number of the box
 * @param others places to choose from; empty in a part of the page, which keeps the ones that it has
 */
public record ScanTarget(String code, Message name, List<Choice> others) {
    public ScanTarget {
        others = List.copyOf(others);
    }
}

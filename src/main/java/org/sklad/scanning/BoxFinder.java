package org.sklad.scanning;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.goods.boxes.BoxNumbers;
import org.sklad.goods.catalogue.ParsedSearch;
import org.sklad.platform.i18n.Message;

/** Finds the box with a number. A room may have the same one, so both are found. */
record BoxFinder(BoxNumbers boxes) implements Finder {
    @Override
    public String group() {
        return "places";
    }

    @Override
    public boolean covers(Centre centre, Operator by) {
        return boxes.covers(centre.code(), by);
    }

    @Override
    public List<Hit> find(String text, ParsedSearch words, Centre centre, Operator by) {
        return boxes.find(text, centre.code(), by).stream()
                .map(box -> Hit.of(
                        "box",
                        Message.of("scanning.hit.box", Long.toString(box.number())),
                        Optional.of(Message.of("catalogue.title.name", box.address())),
                        "/boxes/" + box.code()))
                .toList();
    }
}

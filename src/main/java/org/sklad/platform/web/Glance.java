package org.sklad.platform.web;

import java.time.Instant;
import java.util.List;
import org.sklad.platform.i18n.Message;

/** What the start page of an operator tells at one glance: what waits, what is wrong, what they did last. */
public record Glance(List<Tile> tiles, List<Deed> last) {
    public Glance {
        tiles = List.copyOf(tiles);
        last = List.copyOf(last);
    }

    /**
     * A figure that leads to its rows.
     *
     * @param kind of the chip that it is shown as: {@code neutral} for what waits, {@code refused} for what is wrong
     */
    public record Tile(Message name, long count, String href, String kind) {}

    /**
     * Something that the operator did, and where it is seen.
     *
     * @param about one of the things that it was about
     * @param more how many others
     */
    public record Deed(Message what, Message about, long more, Instant at, String href) {}
}

package org.sklad.platform.web;

import java.time.Instant;
import java.util.List;
import org.sklad.platform.i18n.Message;

/** The overview on an operator's start page: waiting tasks, problems, and the operator's last acts. */
public record Glance(List<Tile> tiles, List<Deed> last) {
    public Glance {
        tiles = List.copyOf(tiles);
        last = List.copyOf(last);
    }

    /**
     * A figure with a link to its rows.
     *
     * @param kind the chip style: {@code neutral} for waiting tasks, {@code refused} for problems
     */
    public record Tile(Message name, long count, String href, String kind) {}

    /**
     * An act of the operator with a link to it.
     *
     * @param about one of the objects of the act
     * @param more number of its other objects
     */
    public record Deed(Message what, Message about, long more, Instant at, String href) {}
}

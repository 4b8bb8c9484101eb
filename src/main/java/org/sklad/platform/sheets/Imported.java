package org.sklad.platform.sheets;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param created how many things are new
 * @param updated how many were there and say something else now
 * @param unchanged how many were there and say the same
 * @param refused how many lines did not enter
 * @param rejected why: every reason of a line, the first {@link #MOST_NAMED} of them
 */
public record Imported(int created, int updated, int unchanged, int refused, List<Rejected> rejected) {
    /** More than anybody corrects before sending the file again; a hostile file has millions. */
    public static final int MOST_NAMED = 1_000;

    public Imported {
        rejected = List.copyOf(rejected);
    }

    /** True when something was changed, or would be. */
    public boolean changes() {
        return created + updated > 0;
    }
}

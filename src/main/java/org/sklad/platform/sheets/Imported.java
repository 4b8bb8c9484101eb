package org.sklad.platform.sheets;

import java.util.List;

/**
 * The result of an import or of its preview.
 *
 * @param created number of new entries
 * @param updated number of existing entries with changes
 * @param unchanged number of existing entries without changes
 * @param refused number of rejected lines
 * @param rejected the reasons, several for each line if needed; the first {@link #MOST_NAMED} of them
 */
public record Imported(int created, int updated, int unchanged, int refused, List<Rejected> rejected) {
    /** More than a person corrects before sending the file again; a hostile file has millions. */
    public static final int MOST_NAMED = 1_000;

    public Imported {
        rejected = List.copyOf(rejected);
    }

    /** Returns true if the import changes something. */
    public boolean changes() {
        return created + updated > 0;
    }
}

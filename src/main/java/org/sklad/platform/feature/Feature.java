package org.sklad.platform.feature;

import io.dropwizard.lifecycle.Managed;
import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.SealedRows;

/**
 * The assembled parts of a room: its front classes, built from {@link Base} and lower features, and its contributions to the
 * program. A constructor reads no table and uses no randomness.
 */
public interface Feature {
    /** Returns the features of all rooms that this one builds; most build one. */
    default List<Feature> rooms() {
        return List.of(this);
    }

    /** Returns the pages, resources and filters for a server. Called once. */
    default List<Object> components() {
        return List.of();
    }

    /** Returns the background jobs of a running server. */
    default List<Managed> jobs() {
        return List.of();
    }

    /** Returns the names of the files {@code <name>.checks.sql} beside the feature. */
    default List<String> checkFiles() {
        return List.of();
    }

    /** Returns the checks of the room's tables. */
    default List<Check> checks() {
        return checkFiles().stream()
                .flatMap(name -> CheckFile.read(getClass(), name).stream())
                .toList();
    }

    /** Returns the figures that the {@code check} command prints. */
    default List<Figure> figures() {
        return checkFiles().stream()
                .flatMap(name -> CheckFile.figures(getClass(), name).stream())
                .toList();
    }

    /** Returns the rows that are encrypted under keys that a rotation replaces. */
    default List<SealedRows> sealedRows() {
        return List.of();
    }
}

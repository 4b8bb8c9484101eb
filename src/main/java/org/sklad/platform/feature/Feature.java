package org.sklad.platform.feature;

import io.dropwizard.lifecycle.Managed;
import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.SealedRows;

/**
 * A room put together: its front classes, built from {@link Base} and lower features, and what it contributes to the program. A
 * constructor reads no table and draws nothing at random.
 */
public interface Feature {
    /** Pages, resources and filters for a server. Called once. */
    default List<Object> components() {
        return List.of();
    }

    /** Background work of a running server. */
    default List<Managed> jobs() {
        return List.of();
    }

    /** Names of the files {@code <name>.checks.sql} beside the feature. */
    default List<String> checkFiles() {
        return List.of();
    }

    /** Proofs of what must always hold in the room's tables. */
    default List<Check> checks() {
        return checkFiles().stream()
                .flatMap(name -> CheckFile.read(getClass(), name).stream())
                .toList();
    }

    /** Counts that the {@code check} command prints. */
    default List<Figure> figures() {
        return checkFiles().stream()
                .flatMap(name -> CheckFile.figures(getClass(), name).stream())
                .toList();
    }

    /** Rows encrypted under keys that a rotation replaces. */
    default List<SealedRows> sealedRows() {
        return List.of();
    }
}

package org.sklad.aid.conflicts;

import java.util.Optional;
import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.platform.web.Forms;

/** The acts on conflicts. */
final class ConflictActs {
    static final String PATH = "/conflicts";
    static final String ONE = "/{id}";
    static final String RESOLUTION = ONE + "/resolution";

    /** Resolves a conflict: its handouts remain as they happened. */
    final Act<UUID, ResolutionForm> resolve;

    ConflictActs(Conflicts conflicts, Forms forms) {
        resolve = Act.<UUID, ResolutionForm>on(
                        forms,
                        PATH + RESOLUTION,
                        conflicts::requireResolver,
                        (claim, id, form, by) ->
                                conflicts.resolve(claim, id, Optional.ofNullable(form.stamp()), form.reason(), by))
                .then(PATH, "conflicts.conflict.is-resolved");
    }
}

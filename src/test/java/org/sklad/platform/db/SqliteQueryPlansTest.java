package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.TestDatabases.Engine;

class SqliteQueryPlansTest extends QueryPlansContract {
    /** A person, a household, an item, a lot, a document: no other condition leaves as little. */
    private static final String NARROW = "beneficiary|household|sku|lot|document|handout|consignment";

    private static final Pattern ASKED = Pattern.compile("\\b(" + NARROW + ") (= \\?|in \\(\\?)");
    private static final Pattern LOOKED_UP = Pattern.compile("\\b(" + NARROW + "|rowid)=\\?");

    SqliteQueryPlansTest() {
        super(Engine.SQLITE);
    }

    /**
     * Without statistics an index that serves the order is taken before one that finds little: it was entered by the centre alone,
     * and read all that stands there. PostgreSQL counts.
     */
    @Test
    void what_is_asked_of_one_thing_is_looked_up_by_it() {
        assertThat(found(
                        Set.of(),
                        (name, plan) -> ASKED.matcher(queries.get(name)).find()
                                && plan.text()
                                        .lines()
                                        .noneMatch(line -> !line.endsWith("LEFT-JOIN")
                                                && LOOKED_UP.matcher(line).find())))
                .isEmpty();
    }
}

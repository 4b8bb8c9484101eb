package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The index that SQLite chooses. PostgreSQL chooses by its statistics. */
class SqliteQueryPlansTest {
    /** Columns for one person, household, item, lot or document. No other condition leaves as few rows. */
    private static final String NARROW = "beneficiary|household|sku|lot|document|handout|consignment";

    private static final Pattern ASKED = Pattern.compile("\\b(" + NARROW + ") (= \\?|in \\(\\?)");
    private static final Pattern LOOKED_UP = Pattern.compile("\\b(" + NARROW + "|rowid)=\\?");

    /**
     * Without statistics, SQLite prefers an index that serves the order to one that finds few rows. It searched by the centre alone and
     * read all rows of the centre.
     */
    @Test
    void a_query_for_one_thing_uses_the_index_of_that_thing() throws SQLException {
        try (EveryPlan plans = new EveryPlan(Engine.SQLITE, QueryPlansTest.FEW)) {
            assertThat(plans.with((name, plan) -> ASKED.matcher(plans.sql(name)).find()
                            && plan.text()
                                    .lines()
                                    .noneMatch(line -> !line.endsWith("LEFT-JOIN")
                                            && LOOKED_UP.matcher(line).find())))
                    .isEmpty();
        }
    }
}

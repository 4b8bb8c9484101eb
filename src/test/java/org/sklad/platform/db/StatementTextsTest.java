package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Parsed statements are kept for all connections, but not the long ones, of which every length of a list would be kept. */
class StatementTextsTest {
    private static String inList(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> ":item_" + i)
                .collect(Collectors.joining(",", "select sku from items where sku in (", ")"));
    }

    private static Jdbi connection() {
        return StatementTexts.share(Jdbi.create("jdbc:sqlite::memory:"));
    }

    @Test
    void parses_a_short_statement_once_for_all_connections_and_keeps_no_long_one() {
        Jdbi jdbi = connection();
        SqlParser one = jdbi.getConfig(SqlStatements.class).getSqlParser();
        SqlParser other = connection().getConfig(SqlStatements.class).getSqlParser();
        String longest = inList(5_000);
        assertThat(longest.length()).isGreaterThan(StatementTexts.LONGEST);
        try (Handle handle = jdbi.open();
                Query query = handle.createQuery("select 1")) {
            StatementContext context = query.getContext();
            assertThat(one.parse(inList(3), context)).isSameAs(other.parse(inList(3), context));
            assertThat(one.parse(inList(3), context).getParameters().getParameterNames())
                    .containsExactly("item_0", "item_1", "item_2");
            Object before = one.parse(longest, context);
            assertThat(one.parse(inList(5_001), context).getParameters().getParameterCount())
                    .isEqualTo(5_001);
            assertThat(one.parse(longest, context)).isNotSameAs(before);
        }
    }
}

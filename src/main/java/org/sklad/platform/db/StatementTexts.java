package org.sklad.platform.db;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.cache.JdbiCache;
import org.jdbi.v3.core.cache.internal.DefaultJdbiCacheBuilder;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Keeps what was found in the texts of statements, for all connections together. Jdbi keeps it for each connection apart.
 */
final class StatementTexts implements TemplateEngine.Parsing {
    /** A bound for texts that differ. A list of any length makes a text of its own. */
    private static final int MOST = 5_000;

    private static final SqlParser PARAMETERS =
            new ColonPrefixSqlParser(DefaultJdbiCacheBuilder.builder().maxSize(MOST));

    private static final TemplateEngine PARTS = new StatementTexts();

    private final TemplateEngine.Parsing unkept = new DefinedAttributeTemplateEngine();
    private final JdbiCache<String, Optional<Function<StatementContext, String>>> kept =
            DefaultJdbiCacheBuilder.builder().maxSize(MOST).build();

    private StatementTexts() {}

    static Jdbi share(Jdbi jdbi) {
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARAMETERS).setTemplateEngine(PARTS);
        return jdbi;
    }

    @Override
    public Optional<Function<StatementContext, String>> parse(String text, ConfigRegistry config) {
        return kept.getWithLoader(text, each -> unkept.parse(each, config));
    }
}

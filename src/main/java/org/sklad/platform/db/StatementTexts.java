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

/** Shares the parsed texts of statements among all connections. By itself, Jdbi parses them for each connection. */
final class StatementTexts implements TemplateEngine.Parsing {
    /** Limits the memory: a statement with a list has another text for each length of the list. */
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

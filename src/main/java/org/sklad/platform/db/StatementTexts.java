package org.sklad.platform.db;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.cache.JdbiCache;
import org.jdbi.v3.core.cache.internal.DefaultJdbiCacheBuilder;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.sqlobject.SqlObjects;
import org.jdbi.v3.sqlobject.locator.AnnotationSqlLocator;
import org.jdbi.v3.sqlobject.locator.SqlLocator;

/** Shares the texts of statements, found and parsed, among all connections. By itself, Jdbi keeps them for each connection. */
final class StatementTexts implements TemplateEngine.Parsing {
    /** Limits the memory: a statement with a list has another text for each length of the list. */
    private static final int MOST = 5_000;

    /** A longer text, in characters, has a long list and hardly ever comes again. */
    static final int LONGEST = 8_000;

    private static final SqlParser SHORT = parser(MOST);
    private static final SqlParser LONG = parser(1);
    private static final SqlParser PARAMETERS = new ByLength();
    private static final TemplateEngine PARTS = new StatementTexts();
    private static final SqlLocator ANNOTATIONS = new AnnotationSqlLocator();

    private final TemplateEngine.Parsing unkept = new DefinedAttributeTemplateEngine();
    private final JdbiCache<String, Optional<Function<StatementContext, String>>> kept =
            DefaultJdbiCacheBuilder.builder().maxSize(MOST).build();

    private StatementTexts() {}

    private static SqlParser parser(int most) {
        return new ColonPrefixSqlParser(DefaultJdbiCacheBuilder.builder().maxSize(most));
    }

    private static final class ByLength implements SqlParser {
        @Override
        public ParsedSql parse(String sql, StatementContext context) {
            return (isKept(sql) ? SHORT : LONG).parse(sql, context);
        }

        @Override
        public String nameParameter(String name, StatementContext context) {
            return SHORT.nameParameter(name, context);
        }
    }

    private static boolean isKept(String sql) {
        return sql.length() <= LONGEST;
    }

    static Jdbi share(Jdbi jdbi) {
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARAMETERS).setTemplateEngine(PARTS);
        jdbi.getConfig(SqlObjects.class).setSqlLocator(ANNOTATIONS);
        return jdbi;
    }

    @Override
    public Optional<Function<StatementContext, String>> parse(String text, ConfigRegistry config) {
        return kept.getWithLoader(text, each -> unkept.parse(each, config));
    }
}

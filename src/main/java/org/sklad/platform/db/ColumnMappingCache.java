package org.sklad.platform.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Caches the mapping from the columns of a statement to the components of a row. Jdbi compares all column names with all
 * component names for every result; this was a third of the processor time of a handout. The text of a statement determines its
 * columns.
 */
final class ColumnMappingCache<T> implements RowMapper<T> {
    /** A limit, because a statement with a bound list has one text for each length. A text beyond the limit only costs time. */
    private static final int MOST = 256;

    private final RowMapper<T> any;
    private final Map<String, RowMapper<T>> known = new ConcurrentHashMap<>();

    ColumnMappingCache(RowMapper<T> any) {
        this.any = any;
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet row, StatementContext context) throws SQLException {
        String sql = context.getRenderedSql();
        RowMapper<T> kept = known.get(sql);
        if (kept == null) {
            kept = any.specialize(row, context);
            if (known.size() < MOST) {
                known.put(sql, kept);
            }
        }
        return kept;
    }
}

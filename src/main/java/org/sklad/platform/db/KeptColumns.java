package org.sklad.platform.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps which column of a statement goes where in a row. Jdbi compares all names of columns with all names of components for
 * every result, which was a third of what the processor did in a handout. The text of a statement says its columns.
 */
final class KeptColumns<T> implements RowMapper<T> {
    /** A list that is bound has as many texts as lengths; what is found out again costs time only. */
    private static final int MOST = 256;

    private final RowMapper<T> any;
    private final Map<String, RowMapper<T>> known = new ConcurrentHashMap<>();

    KeptColumns(RowMapper<T> any) {
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

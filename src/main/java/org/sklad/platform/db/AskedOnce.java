package org.sklad.platform.db;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.AttachedExtensionHandler;
import org.jdbi.v3.core.extension.ExtensionHandler;
import org.jdbi.v3.core.extension.ExtensionHandlerCustomizer;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Runs a query with the same arguments once for each {@link Database#readTogether shared snapshot}, where its rows cannot change. The
 * parts of a page ask for the same centre and the same person many times. Lists, sets and maps that are shared so cannot be changed.
 */
final class AskedOnce implements ExtensionHandlerCustomizer {
    private record Question(Method query, List<Object> arguments) {}

    private record Answer(Object value) {}

    @Override
    public ExtensionHandler customize(ExtensionHandler handler, Class<?> type, Method method) {
        if (!method.isAnnotationPresent(SqlQuery.class) || !isShared(method.getReturnType())) {
            return handler;
        }
        return (config, target) -> new Query(method, handler.attachTo(config, target));
    }

    /** A stream or an iterator can be read only once. */
    private static boolean isShared(Class<?> type) {
        return type.isPrimitive()
                || type == Optional.class
                || type == List.class
                || type == Set.class
                || type == Map.class
                || type == String.class
                || type.isRecord();
    }

    private record Query(Method method, AttachedExtensionHandler handler) implements AttachedExtensionHandler {
        @Override
        public Object invoke(HandleSupplier handles, Object... arguments) throws Exception {
            Optional<Map<Object, Object>> answers = NestingGuard.answers();
            if (answers.isEmpty()) {
                return handler.invoke(handles, arguments);
            }
            Question question = new Question(
                    method, Arrays.stream(arguments).map(Query::copy).toList());
            if (answers.get().get(question) instanceof Answer known) {
                return known.value();
            }
            Object value = unchangeable(handler.invoke(handles, arguments));
            answers.get().put(question, new Answer(value));
            return value;
        }

        @Override
        public void warm(ConfigRegistry config) {
            handler.warm(config);
        }

        /** The caller can change a collection after the query. */
        private static Object copy(Object argument) {
            return argument instanceof Collection<?> several ? new ArrayList<>(several) : argument;
        }

        private static Object unchangeable(Object value) {
            if (value instanceof List<?> list) {
                return Collections.unmodifiableList(list);
            }
            if (value instanceof Set<?> set) {
                return Collections.unmodifiableSet(set);
            }
            return value instanceof Map<?, ?> map ? Collections.unmodifiableMap(map) : value;
        }
    }
}

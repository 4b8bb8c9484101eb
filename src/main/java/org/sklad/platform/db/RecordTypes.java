package org.sklad.platform.db;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Maps records without hand-written mappers: a record of one component is a value in a column, a record of several is a row by
 * column names.
 *
 * <p>The mapping of a type is cached: Jdbi requests it for every statement, and inspecting a record costs more than reading it.
 */
final class RecordTypes implements ArgumentFactory.Preparable, ColumnMapperFactory {
    private final BiFunction<Type, Object, Optional<Argument>> columns;
    private final Map<Type, Optional<RowMapper<?>>> rows = new ConcurrentHashMap<>();
    private final Map<Type, Optional<Component>> components = new ConcurrentHashMap<>();

    /** The only component of a record, with its accessor and the constructor. */
    private record Component(Type type, Type boxed, Method accessor, Constructor<?> constructor) {
        static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Component(
                    component.getGenericType(),
                    RecordTypes.boxed(component),
                    accessor,
                    canonical(component.getDeclaringRecord()));
        }
    }

    /** @param columns the argument for a value of a type; empty for a type without a column of its own */
    RecordTypes(BiFunction<Type, Object, Optional<Argument>> columns) {
        this.columns = columns;
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return onlyComponent(type).map(component -> given -> argument(component, given, config));
    }

    @Override
    public Optional<Argument> build(Type type, Object given, ConfigRegistry config) {
        // A value that is bound without its type has the type Object.
        Type known = onlyComponent(type).isPresent() || given == null ? type : given.getClass();
        return onlyComponent(known).map(component -> argument(component, given, config));
    }

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        return onlyComponent(type)
                .flatMap(component -> config.get(ColumnMappers.class)
                        .findFor(component.boxed())
                        .map(inner -> valueMapper(component.constructor(), inner)));
    }

    /** Returns the mapper for a row of several columns; a record of one component is mapped as a column. */
    Optional<RowMapper<?>> row(Type type, ConfigRegistry config) {
        return rows.computeIfAbsent(type, RecordTypes::row);
    }

    private static Optional<RowMapper<?>> row(Type type) {
        boolean isRow = type instanceof Class<?> kind && kind.isRecord() && kind.getRecordComponents().length > 1;
        return isRow
                ? Optional.of(new ColumnMappingCache<>(ConstructorMapper.of(canonical((Class<?>) type))))
                : Optional.empty();
    }

    private Optional<Component> onlyComponent(Type type) {
        return components.computeIfAbsent(type, RecordTypes::find);
    }

    private static Optional<Component> find(Type type) {
        boolean isValue = type instanceof Class<?> kind && kind.isRecord() && kind.getRecordComponents().length == 1;
        return isValue ? Optional.of(Component.of(((Class<?>) type).getRecordComponents()[0])) : Optional.empty();
    }

    private Argument argument(Component component, Object given, ConfigRegistry config) {
        if (given == null) {
            return new NullArgument(Types.NULL);
        }
        Object inner = call(() -> component.accessor().invoke(given));
        return columns.apply(component.type(), inner)
                .or(() -> config.get(Arguments.class).findFor(component.type(), inner))
                .orElseThrow(() -> new IllegalArgumentException("No column type for " + component));
    }

    /** Returns the boxed type, so that NULL in a number column gives an absent record, not an error. */
    private static Type boxed(RecordComponent component) {
        return component.getType().isPrimitive()
                ? MethodType.methodType(component.getType()).wrap().returnType()
                : component.getGenericType();
    }

    @SuppressWarnings("NullAway") // Jdbi takes null for NULL.
    private static ColumnMapper<?> valueMapper(Constructor<?> constructor, ColumnMapper<?> inner) {
        return (row, at, context) -> {
            Object value = inner.map(row, at, context);
            return value == null ? null : call(() -> constructor.newInstance(value));
        };
    }

    private static Constructor<?> canonical(Class<?> kind) {
        try {
            Constructor<?> canonical = kind.getDeclaredConstructor(Stream.of(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has its canonical constructor", e);
        }
    }

    private interface Reflection {
        Object call() throws ReflectiveOperationException;
    }

    private static Object call(Reflection reflection) {
        try {
            return reflection.call();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

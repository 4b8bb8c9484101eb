package org.sklad.platform.db;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * Binds a collection to {@code in (<name>)}, and to nothing else. Each number of values makes another text, which Jdbi parses and the
 * database prepares anew: 1 to 3 ms. So a short list is filled up to a power of two by repeating its last value, and few texts are left.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(InList.Factory.class)
public @interface InList {
    /** Returns the name in the statement; that of the parameter if empty. */
    String value() default "";

    /** Returns true if an empty collection finds nothing. Otherwise it is rejected. */
    boolean mayBeEmpty() default false;

    /** Public, because Jdbi creates it. */
    final class Factory implements SqlStatementCustomizerFactory {
        /** Longer lists rarely come again with any length, and databases limit the number of values. */
        static final int LONGEST = 256;

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation,
                Class<?> sqlObjectType,
                Method method,
                Parameter parameter,
                int index,
                Type type) {
            InList list = (InList) annotation;
            String name = list.value().isEmpty() ? parameter.getName() : list.value();
            EmptyHandling empty = list.mayBeEmpty() ? EmptyHandling.NULL_KEYWORD : EmptyHandling.THROW;
            return (statement, values) -> statement.bindList(empty, name, filledUp((Collection<?>) values));
        }

        static List<Object> filledUp(Collection<?> values) {
            List<Object> all = new ArrayList<>(values);
            if (all.size() > 1 && all.size() < LONGEST) {
                int size = Integer.highestOneBit(all.size() - 1) << 1;
                all.addAll(Collections.nCopies(size - all.size(), all.get(all.size() - 1)));
            }
            return all;
        }
    }
}
